package org.complainthub.normalize.feed.document;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The lines of a text, however long they are: of one beyond the limit only the beginning is kept. */
public final class Lines implements AutoCloseable {

    private static final int BUFFER = 1 << 13;
    private static final int KEPT_OF_A_LONG_LINE = 1000;

    /** @param isCut whether it was longer than a line may be */
    public record Line(long number, String text, boolean isCut) {}

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private final Deque<Line> returned = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int position;
    private int end;
    private long number;

    public Lines(Reader reader) {
        this.reader = reader;
    }

    /** The next line without its end, null behind the last. */
    @Nullable
    public Line next() {
        return returned.isEmpty() ? read() : returned.pop();
    }

    /** Gives lines back, the last one first. */
    public void giveBack(Line line) {
        returned.push(line);
    }

    private @Nullable Line read() {
        boolean cut = false;
        boolean any = false;
        text.setLength(0);
        while (fill()) {
            any = true;
            int stop = lineEnd();
            int room = Limits.LONGEST_LINE - text.length();
            cut |= stop - position > room;
            text.append(buffer, position, Math.min(stop - position, room));
            position = stop;
            if (stop < end) {
                skipLineEnd();
                break;
            }
        }
        return any ? line(cut) : null;
    }

    private Line line(boolean cut) {
        number++;
        if (cut) {
            text.setLength(KEPT_OF_A_LONG_LINE);
        }
        String line = text.toString();
        if (cut) {
            text.trimToSize();
        }
        return new Line(number, number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line, cut);
    }

    private int lineEnd() {
        int stop = position;
        while (stop < end && buffer[stop] != '\n' && buffer[stop] != '\r') {
            stop++;
        }
        return stop;
    }

    private void skipLineEnd() {
        boolean carriage = buffer[position++] == '\r';
        if (carriage && fill() && buffer[position] == '\n') {
            position++;
        }
    }

    private boolean fill() {
        if (position < end) {
            return true;
        }
        try {
            end = Math.max(0, reader.read(buffer));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        position = 0;
        return end > 0;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException onlyRead) {
            throw new UncheckedIOException(onlyRead);
        }
    }
}
