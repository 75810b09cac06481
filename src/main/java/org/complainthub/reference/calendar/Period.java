package org.complainthub.reference.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A period as data files write it: {@code 10 min}, {@code 4 h}, {@code 3 d}, {@code 7 wd}; {@code 0 d} is the same day. */
public record Period(int amount, Unit unit) {

    /** How it is counted. */
    public enum Unit {
        /** On the wall clock. */
        MINUTES("min"),
        /** On the wall clock. */
        HOURS("h"),
        /** By the calendar. */
        DAYS("d"),
        /** By the working days of the calendar. */
        WORKING_DAYS("wd");

        private final String sign;

        Unit(String sign) {
            this.sign = sign;
        }
    }

    private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,3}) (min|h|d|wd)");

    /** @throws IllegalArgumentException when it is none */
    @JsonCreator
    public static Period of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || text.equals("0 h") || text.equals("0 min")) {
            throw new IllegalArgumentException("not a period such as 4 h, 3 d or 7 wd: " + text);
        }
        return new Period(Integer.parseInt(matcher.group(1)), unit(matcher.group(2)));
    }

    private static Unit unit(String sign) {
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.sign.equals(sign))
                .findFirst()
                .orElseThrow();
    }

    /** Whether it is counted on the wall clock, to the second, and not in days. */
    boolean isOfTheWallClock() {
        return unit == Unit.MINUTES || unit == Unit.HOURS;
    }

    Duration duration() {
        return unit == Unit.MINUTES ? Duration.ofMinutes(amount) : Duration.ofHours(amount);
    }

    @JsonValue
    @Override
    public String toString() {
        return amount + " " + unit.sign;
    }
}
