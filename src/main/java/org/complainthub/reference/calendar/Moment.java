package org.complainthub.reference.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a clock tells somebody, as data files write it: {@code start}, {@code start + 3 d}, {@code due}, {@code due - 4 h} or
 * {@code due + 1 wd}.
 *
 * @param afterStart whether it is counted from the start of the clock, not from its due time
 * @param later whether it is after that; without meaning when there is no shift
 * @param shift how far from it, null for not at all
 */
public record Moment(boolean afterStart, boolean later, @Nullable Period shift) {

    /** The due time itself. */
    public static final Moment DUE = new Moment(false, true, null);

    private static final String START = "start";
    private static final Pattern FORM = Pattern.compile("(start|due)(?: ([+-]) (\\d+ (?:min|h|d|wd)))?");

    /** @throws IllegalArgumentException when it is none */
    @JsonCreator
    public static Moment of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || text.startsWith(START + " -")) {
            throw new IllegalArgumentException("not start, due, due - 4 h or due + 1 wd: " + text);
        }
        Period shift = form.group(3) == null ? null : Period.of(form.group(3));
        return new Moment(text.startsWith(START), !"-".equals(form.group(2)), shift);
    }

    /** Whether it comes before the due time. */
    public boolean isBeforeDue() {
        return !afterStart && !later;
    }

    /** When that is for a clock with this start and this due time. */
    public OffsetDateTime of(OffsetDateTime start, OffsetDateTime due, WorkingTime time) {
        OffsetDateTime base = afterStart ? start : due;
        return shift == null ? base : time.shifted(base, shift, later);
    }

    @JsonValue
    @Override
    public String toString() {
        String base = afterStart ? START : "due";
        return shift == null ? base : base + (later ? " + " : " - ") + shift;
    }
}
