package org.complainthub.normalize.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.complainthub.complaint.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScannedTextTest {

    private static final String LETTER =
            "The gearbox jerks in the second gear\nand your workshop has looked at it twice.\nPlease call me back this week.";

    private final FakeRecognition recognition = new FakeRecognition();
    private final ScannedText scanned = new ScannedText(recognition);

    @Test
    void turnsAPageThatReadsBadly() {
        recognition.says = new RecognisedText("ɯoɹɟ", 40, List.of());
        recognition.turn = 180;
        recognition.saysUpright = new RecognisedText("from", 92, List.of());

        assertThat(scanned.of(List.of(picture(0, 0))))
                .hasValueSatisfying(read -> assertThat(read.text()).isEqualTo("from"));
    }

    @Test
    void keepsTheBetterReading() {
        recognition.says = new RecognisedText("from", 60, List.of());
        recognition.turn = 90;
        recognition.saysUpright = new RecognisedText("l", 12, List.of());

        assertThat(scanned.of(List.of(picture(0, 0))))
                .hasValueSatisfying(read -> assertThat(read.text()).isEqualTo("from"));
    }

    @Test
    void givesUpWhenAPageCannotBeRead() {
        recognition.says = new RecognisedText("@#", 30, List.of());

        assertThat(scanned.of(List.of(picture(0, 0)))).isEmpty();
    }

    @Test
    void refusesAPictureThatUnfolds() {
        byte[] bomb = new byte[50 * 1024 * 1024 + 1];

        assertThatThrownBy(() -> scanned.of(List.of(bomb))).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0,4", "0,-6", "90,0", "180,0", "270,0", "90,3", "180,-5", "270,2"})
    void readsAPageHoweverItLies(int turn, double skew) {
        Tesseract tesseract = new Tesseract();
        assumeTrue(tesseract.isAvailable(), "no tesseract on the PATH");

        assertThat(new ScannedText(tesseract).of(List.of(picture(turn, skew))))
                .hasValueSatisfying(read -> assertThat(read.text().replaceAll("\\s+", " "))
                        .isEqualToIgnoringCase(LETTER.replaceAll("\\s+", " ")));
    }

    private static byte[] picture(int turn, double skew) {
        BufferedImage page = new BufferedImage(1700, 1300, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = page.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, page.getWidth(), page.getHeight());
        canvas.rotate(Math.toRadians(skew), 850, 650);
        canvas.setColor(Color.BLACK);
        canvas.setFont(new Font(Font.SERIF, Font.PLAIN, 56));
        String[] lines = LETTER.split("\n");
        for (int line = 0; line < lines.length; line++) {
            canvas.drawString(lines[line], 220, 460 + line * 110);
        }
        canvas.dispose();
        return PageImages.png(turn == 0 ? page : PageImages.turned(page, turn));
    }
}
