package org.complainthub.normalize.letter;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.normalize.written.WrittenDate;
import org.complainthub.normalize.written.WrittenDates;
import org.jspecify.annotations.Nullable;

/** The dates of a letter: when it was received by its stamp, and when it was written. */
final class LetterDates {

    private static final int HEAD_LINES = 12;
    private static final int FOOT_LINES = 14;
    private static final int STAMP_LENGTH = 40;
    private static final int BESIDE_A_DATE = 14;
    private static final Pattern STAMP = Pattern.compile(
            "(?i)收文|收讫|收件(?:章|日期|时间)|收到日期|收信日期|已收|签收日期|\\breceived(?! (?:your|the|a|no|from))|\\bdate received");
    private static final Pattern ISSUED =
            Pattern.compile("(?i)(?:转办|发文|交办|移送|填表|登记|报告|发函|日\\s*期|date)(?:日期|时间)?\\s*[:：]\\s*(?=\\S*\\d|二)");

    private final String text;
    private final List<String> lines;

    LetterDates(String text) {
        this.text = text;
        this.lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The date of the receipt stamp, null without one. */
    @Nullable
    WrittenDate received() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).length() <= STAMP_LENGTH
                    && STAMP.matcher(lines.get(i)).find()) {
                WrittenDate same = first(lines.get(i));
                WrittenDate next = same != null || i + 1 == lines.size() ? same : first(lines.get(i + 1));
                WrittenDate found =
                        next != null || i == 0 || !isDate(lines.get(i - 1)) ? next : first(lines.get(i - 1));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The date under a label, else at the foot, else at the head; null when the letter has none. */
    @Nullable
    WrittenDate written() {
        Matcher label = ISSUED.matcher(text);
        while (label.find()) {
            WrittenDate date = first(text.substring(label.end(), Math.min(text.length(), label.end() + STAMP_LENGTH)));
            if (date != null && date.start() <= 2) {
                return date;
            }
        }
        WrittenDate foot = atFoot();
        return foot != null ? foot : atHead();
    }

    private @Nullable WrittenDate atFoot() {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - FOOT_LINES); i--) {
            boolean stamp = STAMP.matcher(lines.get(i)).find() || (i > 0 && isStamp(lines.get(i - 1)));
            if (!stamp && isDate(lines.get(i))) {
                return first(lines.get(i));
            }
        }
        return null;
    }

    private @Nullable WrittenDate atHead() {
        return lines.stream()
                .limit(HEAD_LINES)
                .filter(line -> isDate(line) && !isStamp(line))
                .findFirst()
                .map(LetterDates::first)
                .orElse(null);
    }

    private static boolean isStamp(String line) {
        return line.length() <= STAMP_LENGTH && STAMP.matcher(line).find();
    }

    /** Whether the line is a date with at most a name or a place beside it. */
    private static boolean isDate(String line) {
        WrittenDate date = first(line);
        return date != null && line.length() - (date.end() - date.start()) <= BESIDE_A_DATE;
    }

    private static @Nullable WrittenDate first(String text) {
        List<WrittenDate> dates = WrittenDates.in(text);
        return dates.isEmpty() ? null : dates.get(0);
    }
}
