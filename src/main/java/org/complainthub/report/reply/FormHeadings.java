package org.complainthub.report.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complainthub.report.form.ReportForm;
import org.complainthub.report.register.ReportField;

/** Finds the headings of a form in a text, as people leave or retype them: bracketed, numbered, merged into one line. */
final class FormHeadings {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE;
    private static final int LONGEST_ABOVE = 200;
    private static final Pattern EMPTY_LINE = Pattern.compile("\n[ \\t\\u3000]*\n");
    private static final String BLANK = "[ \\t\\u3000*_]*";
    private static final String STEP = "D\\d(?:\\s?[-/、&+~]\\s?D?\\d)?[.、:：)）]?";
    private static final String NUMBER = "[#•·●○■□▪◆-]+|[(（]?\\d{1,2}[.、)）:：](?!\\d)|[(（]?[一二三四五六七八九十]{1,2}[、.)）]|[①-⑳]"
            + "|[\\[【]\\d{1,2}[\\]】]|(?:首先|其次|再次|然后|最后|另外|此外|第[一二三四五])[，,、：:]?|[(（]?(?:[a-h]|i{1,3}|iv|vi{0,3})[.)）](?=\\s)";
    private static final String BULLET =
            BLANK + "(?:(?:" + NUMBER + ")" + BLANK + ")?(?:re[ \\t]+(?=D\\d))?(?:" + STEP + ")?" + BLANK;
    private static final String BETWEEN = "[\\s/／|｜、,，()（）-]{1,5}";
    private static final String QUESTION = "[ \\t]*(?:是什么|是谁|有哪些|是哪天|何时)?[?？]";
    private static final String UNDERLINE = "(?:\\n[ \\t]*[-=~]{3,40}[ \\t]*$)?";
    private static final String SUFFIX = "(?:[ \\t]?(?:如下|日期|内容|说明|情况|方案|计划|as follows))?";
    private static final String ASIDE = "(?:[ \\t]?[(（][^()（）\\n]{1,30}[)）])?";

    /** Chinese headings so plain that a blank may stand for the colon. */
    private static final Set<ReportField> PLAIN = EnumSet.of(
            ReportField.CORRECTIVE, ReportField.PREVENTIVE, ReportField.CAUSE, ReportField.OWNER, ReportField.DUE);

    /** Those that can follow within a sentence: "..., and the owner is". What a measure gives as its reason is not the cause. */
    private static final Set<ReportField> SAID =
            EnumSet.of(ReportField.CORRECTIVE, ReportField.PREVENTIVE, ReportField.OWNER, ReportField.DUE);

    /** Steps of the 8D method that stand for one field, also with a blank instead of the colon. */
    private static final Map<ReportField, String> STEPS = Map.of(
            ReportField.CONTAINMENT, "d3",
            ReportField.CAUSE, "d4",
            ReportField.CORRECTIVE, "d5",
            ReportField.VALIDATION, "d6",
            ReportField.PREVENTIVE, "d7");

    /** Above both measures: what is said stands under the headings behind it. */
    private static final Pattern OF_BOTH = Pattern.compile(
            "^" + BULLET + "[【\\[]?(?:纠正|糾正|矯正|整改|corrective)(?:措施|"
                    + "\\s+actions?)?[ \\t]*(?:与|與|和|及|、|/|&|and)[ \\t]*"
                    + "(?:预防|預防|防范|preventive)[ \\t]*(?:措施|對策|对策|(?:actions?|measures?))?[】\\]]?" + BLANK
                    + "[:：]?[ \\t]*$",
            FLAGS);

    /** Owner and date in one: "责任人及完成时间：李，12月1日". */
    private static final Pattern OF_WHO_AND_WHEN = Pattern.compile(
            "^" + BULLET + "[【\\[]?(?:" + FieldNames.chinese(ReportField.OWNER) + "|"
                    + FieldNames.english(ReportField.OWNER) + ")[ \\t]*(?:及|和|与|、|/|／|&|＆|and)[ \\t]*(?:"
                    + FieldNames.chinese(ReportField.DUE) + "|" + FieldNames.english(ReportField.DUE) + ")[】\\]]?"
                    + BLANK
                    + "[:：]",
            FLAGS);

    /** Names so short that they count only right below another heading: a signature has them too. */
    private static final Map<ReportField, Pattern> SHORT_NAMES = Map.of(
            ReportField.OWNER, Pattern.compile("^" + BULLET + "责任" + BLANK + "[:：]", FLAGS),
            ReportField.DUE, Pattern.compile("^" + BULLET + "(?:日期|时间|時間|date)" + BLANK + "[:：]", FLAGS));

    /** How a field is found: first its name anywhere, which is quick, then the whole heading. */
    private record Search(ReportField field, Pattern name, Pattern heading) {}

    private final List<Search> searches;

    FormHeadings(ReportForm form) {
        searches = Arrays.stream(ReportField.values())
                .map(field -> search(form, field))
                .toList();
    }

    private static Search search(ReportForm form, ReportField field) {
        String zh = FieldNames.chinese(field) + own(form, field, true);
        String en = FieldNames.english(field) + own(form, field, false);
        return new Search(field, Pattern.compile(zh + "|" + en, FLAGS), pattern(field, zh, en));
    }

    /**
     * A heading in a text; what was written under it begins at its end.
     *
     * @param fields none for one above both measures, two where one heading asks for both
     */
    record Heading(List<ReportField> fields, int start, int end) {

        Heading(ReportField field, int start, int end) {
            this(List.of(field), start, end);
        }
    }

    /** The headings in the order of the text; of two that overlap the earlier one. */
    List<Heading> in(String text) {
        List<Heading> found = new ArrayList<>();
        searches.stream().filter(search -> search.name().matcher(text).find()).forEach(search -> search.heading()
                .matcher(text)
                .results()
                .forEach(match -> found.add(new Heading(search.field(), match.start(), match.end()))));
        OF_BOTH.matcher(text).results().forEach(match -> found.add(new Heading(List.of(), match.start(), match.end())));
        OF_WHO_AND_WHEN
                .matcher(text)
                .results()
                .forEach(match -> found.add(
                        new Heading(List.of(ReportField.OWNER, ReportField.DUE), match.start(), match.end())));
        SHORT_NAMES.forEach((field, name) -> name.matcher(text)
                .results()
                .filter(match -> found.stream().anyMatch(above -> isRightBelow(above, match.start(), text)))
                .forEach(match -> found.add(new Heading(field, match.start(), match.end()))));
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

    private static boolean isRightBelow(Heading above, int start, String text) {
        return above.end() <= start
                && start - above.end() <= LONGEST_ABOVE
                && !EMPTY_LINE.matcher(text.substring(above.end(), start)).find();
    }

    /** Whether the text is a heading and nothing else. */
    boolean isHeading(String text) {
        List<Heading> found = in(text);
        return found.size() == 1 && found.get(0).start() == 0 && found.get(0).end() == text.length();
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
        String label = "(?:" + STEP + "[ \\t]*)?" + name + "(?:" + BETWEEN + name + "[)）]?)?" + ASIDE + SUFFIX;
        String bracketed = "(?:^" + BULLET + ")?[【\\[［〔「『《]\\s*" + label + "\\s*[】\\]］〕」』》]" + BLANK + "[:：]?";
        String unclosed = "^" + BULLET + "[【\\[［〔「『《]\\s*" + label + BLANK + "(?:[:：]|$)";
        String alone = "^" + BULLET + label + BLANK + "(?:=>|[:：=\\t|｜⇒➡]|[-–—](?=\\s)|[-–—]{2}|[-–—]>|→|" + QUESTION
                + "|$" + UNDERLINE + ")";
        String followed = PLAIN.contains(field)
                ? "|^" + BULLET + "(?:" + zh + ")(?:[ \\t\\u3000]+(?=[^/／|(（])|[是为](?!否|不是))"
                : "";
        String step = STEPS.containsKey(field) ? "|^" + BLANK + STEPS.get(field) + "[ \\t\\u3000]+(?=[^/／|(（\\s])" : "";
        String within = "(?<=[。；;.,，!！?？、|｜(（:：\\s\\u3000])(?:" + NUMBER + ")?" + label + "[ \\t*]*[:：]";
        String said = SAID.contains(field) ? "|(?<=[。；;，,])(?:" + zh + ")[是为](?!否|不是)" : "";
        return Pattern.compile(bracketed + "|" + unclosed + "|" + alone + followed + step + said + "|" + within, FLAGS);
    }
}
