package org.complainthub.normalize.letter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.complainthub.complaint.InvalidInput;

/** The words or, of a scan, the page pictures of a PDF; within limits, and without running anything that is in it. */
final class PdfText {

    private static final int MAX_BYTES = 50 * 1024 * 1024;
    private static final int MAX_PAGES = 60;
    private static final int MAX_PICTURES = 12;
    private static final int MAX_CHARACTERS = 2_000_000;
    private static final float DOTS_PER_INCH = 250;
    private static final float POINTS_PER_INCH = 72;
    private static final double MAX_PIXELS = 12_000_000;
    private static final float LONGEST_SIDE = 10_000;

    private PdfText() {}

    /** The text of all pages, blank when it is a scan. */
    static String words(byte[] pdf) {
        return opened(pdf, document -> {
            StringWriter text = new BoundedWriter();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.writeText(document, text);
            return text.toString().strip();
        });
    }

    /** Pictures of the first pages as PNG. */
    static List<byte[]> pictures(byte[] pdf) {
        return opened(pdf, document -> {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            List<byte[]> pictures = new ArrayList<>();
            for (int page = 0; page < Math.min(MAX_PICTURES, document.getNumberOfPages()); page++) {
                pictures.add(png(renderer.renderImageWithDPI(page, resolution(document, page), ImageType.GRAY)));
            }
            return pictures;
        });
    }

    private interface Reading<T> {
        T read(PDDocument document) throws IOException;
    }

    private static <T> T opened(byte[] pdf, Reading<T> reading) {
        if (pdf.length > MAX_BYTES) {
            throw new InvalidInput("the PDF is larger than 50 MiB");
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() > MAX_PAGES) {
                throw new InvalidInput("the PDF has more than " + MAX_PAGES + " pages, which no letter has");
            }
            return reading.read(document);
        } catch (InvalidPasswordException sealed) {
            throw new InvalidInput("the PDF is protected by a password; ask its sender for one that is not", sealed);
        } catch (InvalidInput beyondTheLimits) {
            throw beyondTheLimits;
        } catch (IOException | RuntimeException damaged) {
            throw new InvalidInput("the PDF is damaged or cut off", damaged);
        }
    }

    private static float resolution(PDDocument document, int page) {
        var box = document.getPage(page).getCropBox();
        double squareInches = box.getWidth() * box.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
        float side = LONGEST_SIDE * POINTS_PER_INCH / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
        return (float) Math.min(Math.min(DOTS_PER_INCH, side), Math.sqrt(MAX_PIXELS / Math.max(1, squareInches)));
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** Stops a small file that unfolds into a huge text. */
    private static final class BoundedWriter extends StringWriter {
        @Override
        public void write(String text) {
            if (getBuffer().length() + text.length() > MAX_CHARACTERS) {
                throw new InvalidInput("the PDF has more than " + MAX_CHARACTERS + " characters");
            }
            super.write(text);
        }
    }
}
