package org.complainthub.normalize.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkewTest {

    @ParameterizedTest
    @ValueSource(doubles = {-12, -3.5, -0.8, 0, 0.5, 2, 7.3, 14})
    void tellsByHowMuchTheLinesFall(double degrees) {
        assertThat(Skew.degrees(page(degrees))).isCloseTo(degrees, within(0.25));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-12, -3.5, 2, 7.3})
    void straightens(double degrees) {
        assertThat(Skew.degrees(Skew.straightened(page(degrees)))).isCloseTo(0, within(0.25));
    }

    @Test
    void leavesAStraightPageAsItIs() {
        BufferedImage page = page(0);

        assertThat(Skew.straightened(page)).isSameAs(page);
    }

    @Test
    void bearsAnEmptyPageAndASinglePixel() {
        assertThat(Skew.straightened(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY)))
                .isNotNull();
        assertThat(Skew.straightened(new BufferedImage(900, 30, BufferedImage.TYPE_INT_RGB)))
                .isNotNull();
    }

    /** Bars of uneven length, as lines of text are. */
    private static BufferedImage page(double degrees) {
        BufferedImage page = new BufferedImage(1000, 1300, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = page.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 1000, 1300);
        canvas.rotate(Math.toRadians(degrees), 500, 650);
        canvas.setColor(Color.BLACK);
        for (int line = 0; line < 30; line++) {
            canvas.fillRect(150, 250 + line * 28, 400 + line * 37 % 300, 11);
        }
        canvas.dispose();
        return page;
    }
}
