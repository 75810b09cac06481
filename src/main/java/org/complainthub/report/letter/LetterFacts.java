package org.complainthub.report.letter;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.complaint.Assessment;
import org.complainthub.complaint.Clock;
import org.complainthub.complaint.Complaint;
import org.complainthub.reference.Category;
import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;
import org.complainthub.report.register.CorrectiveActionReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a letter tells of a complaint, in words; of a confidential one nothing that reveals its sender. */
@Component("letterFacts")
public class LetterFacts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);
    private static final Set<String> BINDING = Set.of("ANSWER", "STATED", "STATUTORY", "COMPLETION");
    private static final int LONGEST_WORDS = 200_000;

    private final LetterTemplates templates;
    private final ReferenceData reference;

    public LetterFacts(LetterTemplates templates, ReferenceData reference) {
        this.templates = templates;
        this.reference = reference;
    }

    Map<String, String> of(Complaint complaint, Department department, @Nullable CorrectiveActionReport report) {
        Map<String, String> values = of(department, report);
        values.put("complaintNumber", orEmpty(complaint.complaintNumber()));
        values.put("receivedAt", TIME.format(receivedAt(complaint)));
        for (String language : List.of("zh", "en")) {
            inWords(values, language, complaint, department);
        }
        // a guard that the customer cannot know keeps his words apart from the form
        values.put("guard", report == null ? "" : report.guard());
        return values;
    }

    Map<String, String> of(Department department, @Nullable CorrectiveActionReport report) {
        Map<String, String> values = new HashMap<>();
        values.put("departmentZh", department.zh());
        values.put("departmentEn", department.en());
        values.put("owner", department.owner());
        values.put("ownerZh", department.ownerZh());
        values.put("ownerEn", department.ownerEn());
        if (report != null) {
            values.put("reportNumber", report.number());
            values.put("complaintNumber", report.complaintNumber());
            values.put("token", report.token());
        }
        return values;
    }

    /** The customer's words as he wrote them, each line marked; shortened only beyond any length a person reads. */
    String words(Complaint complaint) {
        String words = complaint.text().customerWords().isBlank()
                ? complaint.text().verbatim()
                : complaint.text().customerWords();
        String shown = complaint.privacy().confidential() ? ConfidentialWords.of(complaint, words) : words;
        String cut = shown.length() <= LONGEST_WORDS ? shown : shown.substring(0, LONGEST_WORDS) + "\n[…]";
        return cut.lines().map(line -> "| " + line).collect(Collectors.joining("\n"));
    }

    private void inWords(Map<String, String> values, String language, Complaint complaint, Department department) {
        String suffix = "zh".equals(language) ? "Zh" : "En";
        Function<String, String> term = key -> templates.term(language, key);
        values.put("kind" + suffix, term.apply("kind." + complaint.kind()));
        values.put("channel" + suffix, term.apply("channel." + complaint.channel()));
        values.put("customer" + suffix, personal(complaint, term, customer(complaint)));
        values.put("car" + suffix, personal(complaint, term, car(complaint)));
        values.put("categories" + suffix, or(term.apply("text.none"), categories(language, complaint)));
        values.put("severity" + suffix, severity(complaint.assessment(), term));
        values.put("due" + suffix, due(complaint.assessment(), term));
        values.put("others" + suffix, or(term.apply("text.none"), others(language, complaint, department)));
    }

    private static String personal(Complaint complaint, Function<String, String> term, String known) {
        return complaint.privacy().confidential()
                ? term.apply("text.confidential")
                : or(term.apply("text.unknown"), known);
    }

    private static String customer(Complaint complaint) {
        return joined(
                complaint.complainant().name(),
                complaint.complainant().actingFor(),
                complaint.complainant().phone(),
                complaint.complainant().email());
    }

    private static String car(Complaint complaint) {
        return joined(
                complaint.vehicle().plate(),
                complaint.vehicle().vin(),
                complaint.vehicle().model(),
                complaint.visit().store(),
                complaint.visit().repairOrder());
    }

    private String categories(String language, Complaint complaint) {
        return complaint.problem().categories().stream()
                .map(code -> reference
                        .category(code)
                        .map(known -> name(language, known))
                        .orElse(code))
                .collect(Collectors.joining("; "));
    }

    private String others(String language, Complaint complaint, Department department) {
        return complaint.routing() == null
                ? ""
                : complaint.routing().departments().stream()
                        .filter(code -> !code.equals(department.code()))
                        .map(code -> reference
                                .department(code)
                                .map(known -> "zh".equals(language) ? known.zh() : known.en())
                                .orElse(code))
                        .collect(Collectors.joining("; "));
    }

    private static String name(String language, Category category) {
        return "zh".equals(language) ? category.zh() : category.en();
    }

    private static String severity(@Nullable Assessment assessment, Function<String, String> term) {
        return assessment == null || assessment.severity() == null
                ? term.apply("text.none")
                : term.apply("severity." + assessment.severity());
    }

    /** By the clock of the store, in which its clocks are told. */
    private static OffsetDateTime receivedAt(Complaint complaint) {
        OffsetDateTime received = complaint.times().receivedAt();
        Assessment assessment = complaint.assessment();
        return assessment == null
                ? received
                : assessment.clocks().stream()
                        .findFirst()
                        .map(clock ->
                                received.withOffsetSameInstant(clock.dueAt().getOffset()))
                        .orElse(received);
    }

    // the acknowledgement is the desk's; the department is bound by what the answer is due by
    private static String due(@Nullable Assessment assessment, Function<String, String> term) {
        return assessment == null
                ? term.apply("text.none")
                : assessment.clocks().stream()
                        .filter(clock -> BINDING.contains(clock.id()))
                        .map(Clock::dueAt)
                        .min(OffsetDateTime::compareTo)
                        .map(TIME::format)
                        .orElse(term.apply("text.none"));
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(part -> orEmpty(part).replaceAll("\\s+", " ").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String or(String fallback, String text) {
        return text.isEmpty() ? fallback : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
