package org.complainthub.normalize.letter;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * Straightens the picture of a page that lay askew: text recognition reads across the columns of such a page. The angle
 * is the one under which lines of text and the space between them differ most (Postl's projection profile).
 */
final class Skew {

    private static final int PROFILE_WIDTH = 600;
    private static final double STEEPEST = 15;
    private static final double COARSE = 1;
    private static final double FINE = 0.1;
    private static final double HARMLESS = 0.15;
    private static final int INK_BELOW = 128;

    private Skew() {}

    /** The page upright, the same picture when it is so already. */
    static BufferedImage straightened(BufferedImage page) {
        double angle = degrees(page);
        return Math.abs(angle) <= HARMLESS ? page : turned(page, -angle);
    }

    /** By how much the lines of text fall to the right, within 15 degrees to either side. */
    static double degrees(BufferedImage page) {
        BufferedImage small = scaled(page);
        double coarse = steepest(small, 0, STEEPEST, COARSE);
        return steepest(small, coarse, COARSE, FINE);
    }

    private static double steepest(BufferedImage page, double middle, double range, double step) {
        double best = middle;
        double contrast = -1;
        for (double angle = middle - range; angle <= middle + range + step / 2; angle += step) {
            double here = contrast(page, angle);
            if (here > contrast) {
                contrast = here;
                best = angle;
            }
        }
        return best;
    }

    private static double contrast(BufferedImage page, double degrees) {
        double slope = Math.tan(Math.toRadians(degrees));
        int margin = (int) Math.ceil(page.getWidth() * Math.tan(Math.toRadians(STEEPEST + COARSE)));
        int[] ink = new int[page.getHeight() + 2 * margin + 1];
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if (page.getRaster().getSample(x, y, 0) < INK_BELOW) {
                    ink[margin + (int) Math.round(y - x * slope)]++;
                }
            }
        }
        double sum = 0;
        for (int row = 1; row < ink.length; row++) {
            double difference = ink[row] - ink[row - 1];
            sum += difference * difference;
        }
        return sum;
    }

    private static BufferedImage scaled(BufferedImage page) {
        double scale = Math.min(1, PROFILE_WIDTH / (double) page.getWidth());
        return drawn(
                page,
                (int) Math.max(1, page.getWidth() * scale),
                (int) Math.max(1, page.getHeight() * scale),
                AffineTransform.getScaleInstance(scale, scale));
    }

    private static BufferedImage turned(BufferedImage page, double degrees) {
        AffineTransform turn = AffineTransform.getRotateInstance(
                Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
        return drawn(page, page.getWidth(), page.getHeight(), turn);
    }

    private static BufferedImage drawn(BufferedImage page, int width, int height, AffineTransform transform) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = drawn.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, width, height);
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            canvas.drawImage(page, transform, null);
        } finally {
            canvas.dispose();
        }
        return drawn;
    }
}
