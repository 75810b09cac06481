package org.complainthub.routing.clock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A period as clocks.yaml writes it: {@code 4 h}, {@code 3 d}, {@code 7 wd}; {@code 0 d} is the same day. */
public record Period(int amount, Unit unit) {

    /** How it is counted. */
    public enum Unit {
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

    private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,3}) (h|d|wd)");

    /** @throws IllegalArgumentException when it is none */
    @JsonCreator
    public static Period of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || text.equals("0 h")) {
            throw new IllegalArgumentException("not a period such as 4 h, 3 d or 7 wd: " + text);
        }
        return new Period(Integer.parseInt(matcher.group(1)), unit(matcher.group(2)));
    }

    private static Unit unit(String sign) {
        return switch (sign) {
            case "h" -> Unit.HOURS;
            case "d" -> Unit.DAYS;
            default -> Unit.WORKING_DAYS;
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return amount + " " + unit.sign;
    }
}
