package org.complainthub.normalize.letter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.complainthub.complaint.Channel;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;
import org.complainthub.fuzz.NoEvidence;
import org.complainthub.fuzz.Seeds;
import org.complainthub.fuzz.Structure;
import org.complainthub.normalize.FuzzedReceipts;
import org.complainthub.normalize.ReceiptReader;

/** Letters: documents, pages and pictures of pages, without recognising characters. */
public final class LetterFuzz implements FuzzTargets {

    private static final String HTML = "<!doctype html><html><p>Dear sirs,<br>the brakes squeal.<p>Ann Lee";

    private final ReceiptReader[] readers = readers();

    private static ReceiptReader[] readers() {
        ScannedText scanned = new ScannedText(new FakeRecognition());
        return new ReceiptReader[] {
            new WordReader(), new ScanReader(scanned), new TextReader(new ScanStamps(new NoEvidence(), scanned))
        };
    }

    @Override
    public List<FuzzTarget> targets() {
        return List.of(
                FuzzTarget.of("letter: PDF", Seeds.of("/samples/letters/0924_hughes.pdf"), reading("a.pdf")),
                FuzzTarget.of("letter: scan in a PDF", List.of(scan(true), scan(false)), reading("a.pdf")),
                FuzzTarget.of("letter: Word", List.of(word()), reading("a.docx"))
                        .madeOf(Structure.ARCHIVE),
                FuzzTarget.of("letter: picture", pictures(), reading("a.png")),
                FuzzTarget.of(
                        "letter: text",
                        Seeds.of("/samples/letters/0907_guo_first.txt", "/samples/letters/1009_guo_second.txt"),
                        reading("a.txt")),
                FuzzTarget.ofTexts("letter: page of the web", List.of(HTML), reading("a.html")));
    }

    private FuzzTarget.Reading reading(String name) {
        return FuzzedReceipts.by(Channel.LETTER, name, readers);
    }

    private static byte[] word() {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("变速箱顿挫，已经修过两次。");
            document.createTable(1, 2).getRow(0).getCell(0).setText("联系电话 13800000001");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A small page, with and without its objects compressed. */
    private static byte[] scan(boolean compressed) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(40, 30));
            document.addPage(page);
            PDImageXObject image = PDImageXObject.createFromByteArray(document, picture("jpg"), "scan");
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.drawImage(image, 0, 0, 40, 30);
                out.beginText();
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                out.showText("Ann");
                out.endText();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(
                    bytes, compressed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static List<byte[]> pictures() {
        return Stream.of("png", "jpg", "gif", "bmp", "tiff")
                .map(LetterFuzz::picture)
                .toList();
    }

    private static byte[] picture(String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
