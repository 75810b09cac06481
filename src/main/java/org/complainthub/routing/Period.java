package org.complainthub.routing;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A period as clocks.yaml writes it: {@code 4 h}, {@code 3 d}, {@code 7 wd}. */
record Period(int amount, Unit unit) {

    enum Unit {
        HOURS,
        DAYS,
        WORKING_DAYS
    }

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,3}) (h|d|wd)");

    @JsonCreator
    static Period of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a period such as 4 h, 3 d or 7 wd: " + text);
        }
        Unit unit =
                switch (matcher.group(2)) {
                    case "h" -> Unit.HOURS;
                    case "d" -> Unit.DAYS;
                    default -> Unit.WORKING_DAYS;
                };
        return new Period(Integer.parseInt(matcher.group(1)), unit);
    }
}
