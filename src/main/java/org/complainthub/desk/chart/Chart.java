package org.complainthub.desk.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart of bars.
 *
 * @param id of its title in the messages, and in the page
 * @param bars in the order in which they are shown
 */
public record Chart(String id, List<Bar> bars) {

    /** Where the bars begin, and the room they have, in units of the drawing. */
    public static final int LEFT = 220;

    private static final int ROOM = 380;
    private static final int LINE = 26;

    /**
     * One bar.
     *
     * @param text what stands beside it
     * @param length in units of the drawing
     * @param top in units of the drawing
     */
    public record Bar(String name, String text, long length, int top) {}

    /** One number of a chart to be. */
    record Point(String name, double value, String text) {}

    static Chart of(String id, List<Point> points) {
        double most = points.stream().mapToDouble(Point::value).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (Point point : points) {
            long length = most <= 0 ? 0 : Math.round(point.value() / most * ROOM);
            bars.add(new Bar(point.name(), point.text(), length, bars.size() * LINE));
        }
        return new Chart(id, List.copyOf(bars));
    }

    /** Of the drawing. */
    public int height() {
        return bars.size() * LINE + 4;
    }
}
