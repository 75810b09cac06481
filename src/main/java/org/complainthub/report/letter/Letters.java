package org.complainthub.report.letter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Relation;
import org.complainthub.reference.Department;
import org.complainthub.report.form.ReportForms;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.ReportProblem;
import org.complainthub.report.register.ReportState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails to the departments, in Chinese and English, the language of the complaint first. */
@Component("letters")
public class Letters {

    private static final Set<String> WITH_FORM = Set.of("remark", "reminder", "dissatisfied", "ineffective");

    private final LetterTemplates templates;
    private final LetterFacts facts;
    private final ReportForms forms;
    private final FormLinks links;

    public Letters(LetterTemplates templates, LetterFacts facts, ReportForms forms, FormLinks links) {
        this.links = links;
        this.templates = templates;
        this.facts = facts;
        this.forms = forms;
    }

    String formOf(Complaint complaint) {
        return forms.of(complaint).id();
    }

    /** What the matter is about, as the department is told it. */
    ReportProblem problem(Complaint complaint, Department department, CorrectiveActionReport report) {
        Map<String, String> values = facts.of(complaint, department, report);
        return new ReportProblem(
                complaint.receiptId(),
                templates.fill("facts.zh.txt", values),
                templates.fill("facts.en.txt", values),
                facts.words(complaint),
                complaint.times().receivedAt());
    }

    /** Asks for the measures. */
    Letter report(Complaint complaint, Department department, CorrectiveActionReport report) {
        Map<String, String> values = facts.of(complaint, department, report);
        String intro = bilingual("report", complaint.text().language(), values);
        return new Letter(
                reportSubject(report, complaint.complaintNumber()),
                intro + words(complaint, values) + form(report, values));
    }

    /** Asks for the measures of a matter that people told apart from another one. */
    Letter moved(ReportProblem problem, Department department, CorrectiveActionReport report) {
        Map<String, String> values = facts.of(department, report);
        values.put("guard", report.guard());
        values.put("words", problem.words());
        String zh = templates.fill("moved.zh.txt", values) + "\n" + problem.factsZh();
        String en = templates.fill("moved.en.txt", values) + "\n" + problem.factsEn();
        return new Letter(
                reportSubject(report, report.complaintNumber()),
                inOrder(report.language(), zh, en) + "\n\n" + templates.fill("words.txt", values)
                        + form(report, values));
    }

    /** One more receipt on the report's matter. */
    Letter supplement(Complaint complaint, Department department, CorrectiveActionReport report) {
        Map<String, String> values = facts.of(complaint, department, report);
        String ask = ask(complaint, report.state());
        values.put("askZh", templates.fill("ask-" + ask + ".zh.txt", values).strip());
        values.put("askEn", templates.fill("ask-" + ask + ".en.txt", values).strip());
        String intro = bilingual("supplement", complaint.text().language(), values);
        return new Letter(
                "Re: " + reportSubject(report, complaint.complaintNumber()),
                intro + words(complaint, values) + (report.state().isOpen() ? form(report, values) : ""));
    }

    private static String ask(Complaint complaint, ReportState state) {
        if (state == ReportState.REOPENED) {
            return complaint.relation() == Relation.REPEAT ? "reopened" : "again";
        }
        return state.isOpen() ? "open" : "answered";
    }

    /** For information only. */
    Letter information(Complaint complaint, Department department) {
        Map<String, String> values = facts.of(complaint, department, null);
        String subject = "[" + complaint.complaintNumber() + "] 客户反馈 / Customer feedback: " + values.get("kindZh")
                + " / " + values.get("kindEn");
        return new Letter(
                subject, bilingual("information", complaint.text().language(), values) + words(complaint, values));
    }

    /**
     * The answer lacks something.
     *
     * @param missing what, in codes such as {@code corrective}
     */
    public Letter returned(CorrectiveActionReport report, Department department, List<String> missing) {
        Map<String, String> values = facts.of(department, report);
        values.put("missingZh", lines("zh", missing));
        values.put("missingEn", lines("en", missing));
        return new Letter(
                "Re: " + reportSubject(report, report.complaintNumber()),
                plain("returned", report.language(), values) + form(report, values));
    }

    /** A mail of the report never reaches its recipient: what the desk can do. */
    Letter undeliverable(CorrectiveActionReport report, Department department, String recipient) {
        Map<String, String> values = facts.of(department, report);
        values.put("recipient", recipient);
        return new Letter(
                "[" + report.number() + "] 报告无法送达 / Report undeliverable, " + report.complaintNumber(),
                plain("undeliverable", report.language(), values));
    }

    /** What is told beside the report itself; with the form when the department may still fill it in. */
    Letter aside(SideMail.Note note, CorrectiveActionReport report, Department department) {
        Map<String, String> values = facts.of(department, report);
        values.putAll(note.values());
        values.put("guard", report.guard());
        String body = plain(note.template(), report.language(), values);
        return new Letter(
                "Re: " + reportSubject(report, report.complaintNumber()),
                WITH_FORM.contains(note.template()) ? body + form(report, values) : body);
    }

    /** A mail of a department that is about no report we know. */
    Letter unmatched() {
        return new Letter("无法对应报告 / No report found", plain("unmatched", "zh", Map.of()));
    }

    /** Nothing more is wanted. */
    Letter withdrawn(CorrectiveActionReport report, Department department) {
        return new Letter(
                "Re: " + reportSubject(report, report.complaintNumber()),
                plain("withdrawn", report.language(), facts.of(department, report)));
    }

    /** Behind a mark, so that none of it is taken for the answer when it comes back quoted. */
    private String lines(String language, List<String> missing) {
        return missing.stream()
                .map(code -> "| " + templates.term(language, "missing." + code))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    private String bilingual(String name, String language, Map<String, String> values) {
        String zh = templates.fill(name + ".zh.txt", values) + "\n" + templates.fill("facts.zh.txt", values);
        String en = templates.fill(name + ".en.txt", values) + "\n" + templates.fill("facts.en.txt", values);
        return inOrder(language, zh, en);
    }

    private String plain(String name, String language, Map<String, String> values) {
        return inOrder(language, templates.fill(name + ".zh.txt", values), templates.fill(name + ".en.txt", values));
    }

    private static String inOrder(String language, String zh, String en) {
        boolean englishFirst = language.toLowerCase(Locale.ROOT).startsWith("en");
        return englishFirst ? en + "\n\n" + zh : zh + "\n\n" + en;
    }

    private String words(Complaint complaint, Map<String, String> values) {
        values.put("words", facts.words(complaint));
        return "\n\n" + templates.fill("words.txt", values);
    }

    private String form(CorrectiveActionReport report, Map<String, String> values) {
        values.put("fields", forms.of(report.form()).text());
        String link = links.link(report);
        values.put("link", link);
        String online = link.isEmpty() ? "" : "\n" + templates.fill("form-link.txt", values);
        return online + "\n" + templates.fill("form.txt", values);
    }

    private static String reportSubject(CorrectiveActionReport report, @Nullable String file) {
        return "[" + report.number() + "] 纠正预防措施报告 / Corrective action report, " + file;
    }
}
