package org.complainthub.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Relation;
import org.complainthub.reference.Department;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails to the departments, in Chinese and English, the language of the complaint first. */
@Component("letters")
public class Letters {

    private final LetterTemplates templates;
    private final LetterFacts facts;

    Letters(LetterTemplates templates, LetterFacts facts) {
        this.templates = templates;
        this.facts = facts;
    }

    /** Asks for the measures. */
    Letter report(Complaint complaint, Department department, CorrectiveActionReport report) {
        Map<String, String> values = facts.of(complaint, department, report);
        String intro = bilingual("report", complaint.text().language(), values);
        return new Letter(reportSubject(report, complaint.complaintNumber()), intro + rest(complaint, values, true));
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
                intro + rest(complaint, values, report.state().isOpen()));
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
                subject,
                bilingual("information", complaint.text().language(), values) + rest(complaint, values, false));
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
                plain("returned", report.language(), values) + "\n" + templates.fill("form.txt", values));
    }

    /** A mail of the report never reaches its recipient: what the desk can do. */
    Letter undeliverable(CorrectiveActionReport report, Department department, String recipient) {
        Map<String, String> values = facts.of(department, report);
        values.put("recipient", recipient);
        return new Letter(
                "[" + report.number() + "] 报告无法送达 / Report undeliverable, " + report.complaintNumber(),
                plain("undeliverable", report.language(), values));
    }

    /** Nothing more is wanted. */
    Letter withdrawn(CorrectiveActionReport report, Department department) {
        return new Letter(
                "Re: " + reportSubject(report, report.complaintNumber()),
                plain("withdrawn", report.language(), facts.of(department, report)));
    }

    private String lines(String language, List<String> missing) {
        return missing.stream()
                .map(code -> "  - " + templates.term(language, "missing." + code))
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

    private String rest(Complaint complaint, Map<String, String> values, boolean withForm) {
        values.put("words", facts.words(complaint));
        String words = "\n\n" + templates.fill("words.txt", values);
        return withForm ? words + "\n" + templates.fill("form.txt", values) : words;
    }

    private static String reportSubject(CorrectiveActionReport report, @Nullable String file) {
        return "[" + report.number() + "] 纠正预防措施报告 / Corrective action report, " + file;
    }
}
