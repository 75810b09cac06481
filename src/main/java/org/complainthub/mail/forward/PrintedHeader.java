package org.complainthub.mail.forward;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The header that a mail program prints above a quoted or forwarded message.
 *
 * @param fields the first value of each
 * @param end the line behind it
 */
record PrintedHeader(Map<HeaderLabel, String> fields, int end) {

    private static final int MOST_LINES = 30;
    private static final int MOST_FOLDED = 6;
    private static final int FOLDING_LENGTH = 60;

    /** The header that begins at this line, when there is a sender among enough other fields. */
    static Optional<PrintedHeader> at(List<String> lines, int start, int fewest) {
        if (HeaderLabel.fieldIn(lines.get(start)).isEmpty()) {
            return Optional.empty();
        }
        Map<HeaderLabel, String> fields = new EnumMap<>(HeaderLabel.class);
        int at = start;
        HeaderLabel last = null;
        while (at < lines.size() && at < start + MOST_LINES) {
            Optional<HeaderLabel.Field> field = HeaderLabel.fieldIn(lines.get(at))
                    .filter(found -> found.label() == HeaderLabel.OTHER || !fields.containsKey(found.label()));
            if (field.isPresent()) {
                last = field.get().label();
                fields.putIfAbsent(last, field.get().value());
                at++;
                continue;
            }
            OptionalInt next = nextField(lines, at, fields);
            if (last == null || next.isEmpty()) {
                break;
            }
            for (; at < next.getAsInt(); at++) {
                fold(fields, last, lines.get(at));
            }
        }
        int end = last == null ? at : afterFoldedEnd(lines, at, fields, last);
        boolean enough = fields.containsKey(HeaderLabel.FROM) && fields.size() >= fewest;
        return enough ? Optional.of(new PrintedHeader(fields, end)) : Optional.empty();
    }

    String value(HeaderLabel label) {
        return fields.getOrDefault(label, "");
    }

    /** The next field not seen yet, behind a folded value or one blank line. */
    private static OptionalInt nextField(List<String> lines, int at, Map<HeaderLabel, String> fields) {
        int blank = (int) IntStream.range(at, Math.min(at + 2, lines.size()))
                .takeWhile(i -> lines.get(i).isBlank())
                .count();
        int most = blank > 0 ? blank + 1 : MOST_FOLDED;
        return IntStream.range(at, Math.min(at + most, lines.size()))
                .takeWhile(i -> i < at + blank || !lines.get(i).isBlank())
                .filter(i -> HeaderLabel.fieldIn(lines.get(i))
                        .filter(field -> !fields.containsKey(field.label()))
                        .isPresent())
                .findFirst();
    }

    private static void fold(Map<HeaderLabel, String> fields, HeaderLabel last, String line) {
        String more = line.replaceFirst("^[>\\s|]+", "").strip();
        String known = fields.getOrDefault(last, "");
        boolean broken = known.endsWith("@") || (known.contains("<") && !known.contains(">"));
        fields.put(last, (known + (broken || known.isEmpty() ? "" : " ") + more).strip());
    }

    /** A value of the last field that goes on in the next line. */
    private static int afterFoldedEnd(List<String> lines, int at, Map<HeaderLabel, String> fields, HeaderLabel last) {
        if (at >= lines.size() || lines.get(at).isBlank()) {
            return at;
        }
        String value = fields.getOrDefault(last, "");
        boolean alone = at + 1 >= lines.size() || lines.get(at + 1).isBlank();
        boolean wrapped = last == HeaderLabel.SUBJECT
                ? alone && (value.isEmpty() || value.length() >= FOLDING_LENGTH)
                : goesOn(value) && lines.get(at).contains("@");
        if (!wrapped) {
            return at;
        }
        fold(fields, last, lines.get(at));
        return at + 1;
    }

    private static boolean goesOn(String value) {
        boolean separated = !value.isEmpty() && ",;，；".indexOf(value.charAt(value.length() - 1)) >= 0;
        return separated || value.lastIndexOf('<') > value.lastIndexOf('>');
    }
}
