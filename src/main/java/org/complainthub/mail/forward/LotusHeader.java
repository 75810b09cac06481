package org.complainthub.mail.forward;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The header of Lotus Notes: sender and date stand alone, in either order, above the other fields, whose values may
 * stand in the lines below their names.
 *
 * @param end the line behind it
 */
record LotusHeader(String sender, String date, int end) {

    private static final OffsetDateTime ANY_TIME = OffsetDateTime.parse("2090-01-01T00:00:00Z");
    private static final int REACH = 12;
    private static final int LONGEST_LINE = 160;
    private static final Pattern FIELD =
            Pattern.compile("(?i)\\s*(to|cc|bcc|subject|收件人|抄送|密送|主题|主題|an|kopie|thema|betreff)\\s*(?:[:：\\t ].*)?");
    private static final Pattern SUBJECT = Pattern.compile("(?i)\\s*(subject|主题|主題|thema|betreff)\\b.*");

    /** The header whose first line is this one. */
    static Optional<LotusHeader> at(List<String> lines, int at) {
        List<Integer> two = IntStream.range(at, Math.min(at + 4, lines.size()))
                .filter(i -> !lines.get(i).isBlank())
                .limit(2)
                .boxed()
                .toList();
        if (two.size() < 2 || two.get(0) != at) {
            return Optional.empty();
        }
        String one = lines.get(at).strip();
        String other = lines.get(two.get(1)).strip();
        boolean dateFirst = isDate(one);
        String sender = dateFirst ? other : one;
        if (dateFirst == isDate(other)
                || sender.length() > LONGEST_LINE
                || FIELD.matcher(sender).matches()) {
            return Optional.empty();
        }
        int end = endOfFields(lines, two.get(1) + 1);
        return end < 0 ? Optional.empty() : Optional.of(new LotusHeader(sender, dateFirst ? one : other, end));
    }

    private static boolean isDate(String line) {
        return line.length() <= LONGEST_LINE
                && !line.contains("@")
                && PrintedDate.in(line, ANY_TIME).isPresent();
    }

    /** The line behind the last field, a negative number when there are no fields. */
    private static int endOfFields(List<String> lines, int from) {
        int end = -1;
        for (int i = from; i < Math.min(from + REACH, lines.size()); i++) {
            if (!FIELD.matcher(lines.get(i)).matches()) {
                continue;
            }
            boolean alone = lines.get(i).strip().matches("\\p{L}+[:：]?");
            end = alone
                            && i + 1 < lines.size()
                            && !FIELD.matcher(lines.get(i + 1)).matches()
                    ? i + 2
                    : i + 1;
            if (SUBJECT.matcher(lines.get(i)).matches()) {
                return end;
            }
        }
        return end;
    }
}
