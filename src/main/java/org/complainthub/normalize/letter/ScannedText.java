package org.complainthub.normalize.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.complainthub.complaint.InvalidInput;
import org.springframework.stereotype.Component;

/** The words on pictures of pages. */
@Component("scannedText")
class ScannedText {

    private static final int MAX_BYTES = 50 * 1024 * 1024;
    private static final long MAX_PIXELS = 120_000_000;

    private final TextRecognition recognition;

    ScannedText(TextRecognition recognition) {
        this.recognition = recognition;
    }

    /** Whether anything can be recognised here at all. */
    boolean isPossible() {
        return recognition.isAvailable();
    }

    /** The words of all pages, empty when one of them cannot be read. */
    Optional<RecognisedText> of(List<byte[]> pages) {
        if (!recognition.isAvailable()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        List<String> doubtful = new ArrayList<>();
        double lowest = 100;
        for (byte[] page : pages) {
            Optional<RecognisedText> read = recognition.recognise(page);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            texts.add(read.get().text());
            doubtful.addAll(read.get().doubtful());
            lowest = Math.min(lowest, read.get().confidence());
        }
        return Optional.of(new RecognisedText(String.join("\n\n", texts), lowest, doubtful));
    }

    /**
     * Looks at the size a picture says it has, before anybody unpacks it.
     *
     * @throws InvalidInput when it would unfold beyond the limit
     */
    static void requireBounded(byte[] picture) {
        if (picture.length > MAX_BYTES) {
            throw new InvalidInput("the picture is larger than 50 MiB");
        }
        if (pixels(picture) > MAX_PIXELS) {
            throw new InvalidInput("the picture has more than 120 million pixels");
        }
    }

    private static long pixels(byte[] picture) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return 0;
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            reader.dispose();
            return pixels;
        } catch (IOException | RuntimeException unreadable) {
            return 0;
        }
    }
}
