package org.complainthub.report.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complainthub.report.form.ReportForm;
import org.complainthub.report.register.ReportField;

/** Finds the headings of a form in a text, as people leave or retype them: bracketed, numbered, merged into one line. */
final class FormHeadings {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE;
    private static final String BLANK = "[ \\t\\u3000*_]*";
    private static final String STEP = "D\\d(?:\\s?[-/、&+~]\\s?D?\\d)?[.、:：)）]?";
    private static final String NUMBER =
            "[#•·●○■□▪◆-]+|[(（]?\\d{1,2}[.、)）:：](?!\\d)|[(（]?[一二三四五六七八九十]{1,2}[、.)）]|[①-⑳]";
    private static final String BULLET = BLANK + "(?:(?:" + NUMBER + ")" + BLANK + ")?(?:" + STEP + ")?" + BLANK;
    private static final String BETWEEN = "[\\s/／|｜、,，()（）-]{1,5}";
    private static final String ASIDE = "(?:[ \\t]?[(（][^()（）\\n]{1,30}[)）])?";

    /** Chinese headings so plain that a blank may stand for the colon. */
    private static final Set<ReportField> PLAIN = EnumSet.of(
            ReportField.CORRECTIVE, ReportField.PREVENTIVE, ReportField.CAUSE, ReportField.OWNER, ReportField.DUE);

    private final Map<ReportField, Pattern> patterns = new EnumMap<>(ReportField.class);

    FormHeadings(ReportForm form) {
        for (ReportField field : ReportField.values()) {
            String zh = FieldNames.chinese(field) + own(form, field, true);
            String en = FieldNames.english(field) + own(form, field, false);
            patterns.put(field, pattern(field, zh, en));
        }
    }

    /** A heading in a text; what was written under it begins at its end. */
    record Heading(ReportField field, int start, int end) {}

    /** The headings in the order of the text; of two that overlap the earlier one. */
    List<Heading> in(String text) {
        List<Heading> found = new ArrayList<>();
        patterns.forEach((field, pattern) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(new Heading(field, matcher.start(), matcher.end()));
            }
        });
        found.sort(Comparator.comparingInt(Heading::start).thenComparing(Heading::end, Comparator.reverseOrder()));
        List<Heading> apart = new ArrayList<>();
        for (Heading heading : found) {
            if (apart.isEmpty()
                    || heading.start() >= apart.get(apart.size() - 1).end()) {
                apart.add(heading);
            }
        }
        return apart;
    }

    private static String own(ReportForm form, ReportField field, boolean chinese) {
        return form.fields().stream()
                .filter(asked -> asked.field() == field)
                .map(asked ->
                        "|" + Pattern.quote(chinese ? asked.zh() : asked.en()).replace(" ", "\\E\\s+\\Q"))
                .distinct()
                .collect(Collectors.joining());
    }

    private static Pattern pattern(ReportField field, String zh, String en) {
        String name = "(?:" + zh + "|" + en + ")";
        String label = "(?:" + STEP + "[ \\t]*)?" + name + "(?:" + BETWEEN + name + "[)）]?)?" + ASIDE;
        String bracketed = "(?:^" + BULLET + ")?[【\\[［〔「『《]\\s*" + label + "\\s*[】\\]］〕」』》]" + BLANK + "[:：]?";
        String unclosed = "^" + BULLET + "[【\\[［〔「『《]\\s*" + label + BLANK + "(?:[:：]|$)";
        String alone = "^" + BULLET + label + BLANK + "(?:[:：=\\t]|[-–—](?=\\s)|[-–—]{1,2}>|→|$)";
        String followed = PLAIN.contains(field) ? "|^" + BULLET + "(?:" + zh + ")[ \\t\\u3000]+(?=[^/／|(（])" : "";
        String within = "(?<=[。；;.,，!！?？、|(（\\s])(?:" + NUMBER + ")?" + label + "[ \\t*]*[:：]";
        return Pattern.compile(bracketed + "|" + unclosed + "|" + alone + followed + "|" + within, FLAGS);
    }
}
