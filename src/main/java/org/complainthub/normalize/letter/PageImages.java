package org.complainthub.normalize.letter;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.complainthub.complaint.InvalidInput;

/** The pages in a picture file: one, or several of a TIFF. */
final class PageImages {

    private static final int MAX_BYTES = 50 * 1024 * 1024;
    private static final long MAX_PIXELS = 120_000_000;

    /** Of all pages together, which are in memory at once. */
    private static final long MAX_UNPACKED = 200_000_000;

    private static final int MAX_PAGES = 12;
    private static final int QUARTER = 90;

    private PageImages() {}

    /**
     * The pages; empty for a format that Java cannot draw or a damaged file.
     *
     * @throws InvalidInput when one would unfold beyond the limit: its size is looked at before it is unpacked
     */
    static List<BufferedImage> of(byte[] picture) {
        if (picture.length > MAX_BYTES) {
            throw new InvalidInput("the picture is larger than 50 MiB");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? pages(readers.next(), in) : List.of();
        } catch (InvalidInput beyondTheLimits) {
            throw beyondTheLimits;
        } catch (IOException | RuntimeException damaged) {
            return List.of();
        }
    }

    private static List<BufferedImage> pages(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, false, true);
            List<BufferedImage> pages = new ArrayList<>();
            int count = count(reader);
            long unpacked = 0;
            for (int page = 0; page < count; page++) {
                unpacked += unpacked(reader, page);
                if (unpacked > MAX_UNPACKED) {
                    throw new InvalidInput("the picture unpacks to more than 200 MB");
                }
                pages.add(ordinary(reader.read(page)));
            }
            return pages;
        } finally {
            reader.dispose();
        }
    }

    /** Java's reader would follow the pages of a TIFF for ever when the last points to the first. */
    private static int count(ImageReader reader) throws IOException {
        if (!reader.getFormatName().startsWith("tif")) {
            return Math.min(MAX_PAGES, reader.getNumImages(true));
        }
        int pages = 0;
        while (pages < MAX_PAGES && isThere(reader, pages)) {
            pages++;
        }
        return pages;
    }

    private static boolean isThere(ImageReader reader, int page) throws IOException {
        try {
            return reader.getWidth(page) > 0;
        } catch (IndexOutOfBoundsException beyondTheLast) {
            return false;
        }
    }

    /** Bytes of a page in memory, before it is read. */
    private static long unpacked(ImageReader reader, int page) throws IOException {
        long pixels = (long) reader.getWidth(page) * reader.getHeight(page);
        if (pixels > MAX_PIXELS) {
            throw new InvalidInput("the picture has more than 120 million pixels");
        }
        ImageTypeSpecifier type = reader.getRawImageType(page);
        return pixels * (type == null ? Integer.SIZE : type.getColorModel().getPixelSize()) / Byte.SIZE;
    }

    /** A damaged file may have colours of no bits, which nobody can write. */
    private static BufferedImage ordinary(BufferedImage page) {
        if (page.getType() != BufferedImage.TYPE_CUSTOM) {
            return page;
        }
        BufferedImage drawn = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = drawn.createGraphics();
        try {
            canvas.drawImage(page, 0, 0, null);
        } finally {
            canvas.dispose();
        }
        return drawn;
    }

    /** The page turned clockwise by 90, 180 or 270 degrees. */
    static BufferedImage turned(BufferedImage page, int degrees) {
        boolean across = degrees % (2 * QUARTER) != 0;
        int width = across ? page.getHeight() : page.getWidth();
        int height = across ? page.getWidth() : page.getHeight();
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.quadrantRotate(degrees / QUARTER);
        turn.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = turned.createGraphics();
        try {
            canvas.drawImage(page, turn, null);
        } finally {
            canvas.dispose();
        }
        return turned;
    }

    static byte[] png(BufferedImage page) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(page, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
