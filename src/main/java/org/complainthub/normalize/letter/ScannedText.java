package org.complainthub.normalize.letter;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complainthub.complaint.InvalidInput;
import org.springframework.stereotype.Component;

/** The words on pictures of pages, also of pages that lie askew, on their side or upside down. */
@Component("scannedText")
class ScannedText {

    private static final double READABLE = 45;
    private static final double GOOD = 70;

    private final TextRecognition recognition;

    ScannedText(TextRecognition recognition) {
        this.recognition = recognition;
    }

    /** Whether anything can be recognised here at all. */
    boolean isPossible() {
        return recognition.isAvailable();
    }

    /**
     * The words of all pages, empty when one of them cannot be read.
     *
     * @throws InvalidInput when a picture is beyond the limits
     */
    Optional<RecognisedText> of(List<byte[]> pictures) {
        List<RecognisedText> pages = new ArrayList<>();
        for (byte[] picture : pictures) {
            List<BufferedImage> images = PageImages.of(picture);
            if (images.isEmpty()) {
                pages.add(recognition.recognise(picture));
            }
            images.forEach(image -> pages.add(best(image)));
        }
        boolean readable = recognition.isAvailable() && pages.stream().allMatch(ScannedText::isReadable);
        return readable && !pages.isEmpty() ? Optional.of(joined(pages)) : Optional.empty();
    }

    private RecognisedText best(BufferedImage page) {
        RecognisedText asItLies = recognition.recognise(PageImages.png(Skew.straightened(page)));
        int turn = asItLies.confidence() >= GOOD ? 0 : recognition.uprightTurn(PageImages.png(page));
        if (turn == 0) {
            return asItLies;
        }
        BufferedImage upright = Skew.straightened(PageImages.turned(page, turn));
        RecognisedText turned = recognition.recognise(PageImages.png(upright));
        return turned.confidence() > asItLies.confidence() ? turned : asItLies;
    }

    private static boolean isReadable(RecognisedText page) {
        return page.confidence() >= READABLE && !page.text().isBlank();
    }

    private static RecognisedText joined(List<RecognisedText> pages) {
        return new RecognisedText(
                String.join("\n\n", pages.stream().map(RecognisedText::text).toList()),
                pages.stream().mapToDouble(RecognisedText::confidence).min().orElse(0),
                pages.stream().flatMap(page -> page.doubtful().stream()).toList());
    }
}
