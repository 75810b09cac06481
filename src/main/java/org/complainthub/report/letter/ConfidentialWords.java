package org.complainthub.report.letter;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;

/** The words of a confidential report of an offence without what tells who sent them or whose car it is. */
final class ConfidentialWords {

    private static final String MASK = "＊＊＊";
    private static final List<Pattern> TRACES = List.of(
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,100}"),
            Pattern.compile("(?<![A-Za-z0-9])(?=[A-HJ-NPR-Z0-9]{0,16}\\d)[A-HJ-NPR-Z0-9]{17}(?![A-Za-z0-9])"),
            Pattern.compile("(?<!\\d)\\+?(?:\\d[ -]?){6,19}[\\dXx](?!\\d)"),
            Pattern.compile("[\\u4e00-\\u9fff][A-Z][·•. ]?[A-Z0-9]{4,5}[A-Z0-9挂学警港澳](?![A-Za-z0-9])"));

    private ConfidentialWords() {}

    static String of(Complaint complaint, String words) {
        String masked = words;
        for (String known : identifiers(complaint).toList()) {
            masked = Pattern.compile(Pattern.quote(known), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(masked)
                    .replaceAll(MASK);
        }
        for (Pattern trace : TRACES) {
            masked = trace.matcher(masked).replaceAll(MASK);
        }
        return masked;
    }

    private static Stream<String> identifiers(Complaint complaint) {
        String name = complaint.complainant().name();
        return Stream.concat(
                        Stream.of(
                                        name,
                                        complaint.complainant().actingFor(),
                                        complaint.complainant().phone(),
                                        complaint.complainant().email(),
                                        complaint.vehicle().vin(),
                                        complaint.vehicle().plate(),
                                        complaint.visit().repairOrder())
                                .filter(Objects::nonNull)
                                .map(Objects::requireNonNull),
                        name == null ? Stream.empty() : formsOfAddress(name))
                .filter(identifier -> identifier.strip().length() > 1);
    }

    private static Stream<String> formsOfAddress(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || !Character.isIdeographic(stripped.codePointAt(0))) {
            return Stream.of(stripped.split("\\s+")).filter(part -> part.length() > 2);
        }
        String family = stripped.substring(0, 1);
        return Stream.of("先生", "女士", "小姐", "师傅").map(title -> family + title);
    }
}
