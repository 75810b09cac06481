package org.complainthub.report.webform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complainthub.report.form.AnswerGates;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportField;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.review.ReportReception;
import org.springframework.stereotype.Component;

/** Takes a filled-in form: kept as a draft until it passes the gates, then sent once. */
@Component("formSubmission")
public class FormSubmission {

    private static final int LONGEST_FIELD = 20_000;
    private static final int LONGEST_AUTHOR = 200;

    private final FormDrafts drafts;
    private final AnswerGates gates;
    private final AnswerGateway gateway;
    private final ReportReception reception;

    public FormSubmission(FormDrafts drafts, AnswerGates gates, AnswerGateway gateway, ReportReception reception) {
        this.drafts = drafts;
        this.gates = gates;
        this.gateway = gateway;
        this.reception = reception;
    }

    /** What is in the form so far; whoever looks at it has opened the report. */
    public FormDraft open(CorrectiveActionReport report) {
        reception.opened(report.number(), "form");
        return drafts.of(report);
    }

    /** What a browser sent, cut to what a field may hold. */
    static FormDraft read(Map<String, String> sent) {
        Measures measures = Measures.NONE;
        for (ReportField field : ReportField.values()) {
            measures = measures.with(field, clean(sent.getOrDefault(field.json(), ""), LONGEST_FIELD));
        }
        return new FormDraft(clean(sent.getOrDefault("answeredBy", ""), LONGEST_AUTHOR), measures, false);
    }

    /** Whether this round of the report was sent by the form already. */
    boolean isSubmitted(CorrectiveActionReport report) {
        return report.state() != ReportState.RETURNED && drafts.of(report).submitted();
    }

    void save(CorrectiveActionReport report, FormDraft draft) {
        drafts.save(report, draft);
    }

    /**
     * Sends the form, unless something is wrong with it; the draft is kept either way.
     *
     * @return what is wrong, in codes; empty when it was sent
     */
    List<String> submit(CorrectiveActionReport report, FormDraft draft) {
        drafts.save(report, draft);
        if (draft.author().isEmpty()) {
            return List.of("answeredBy");
        }
        List<String> faults = gates.faults(report.form(), draft.measures());
        if (faults.isEmpty()) {
            gateway.send(answer(report, draft));
            drafts.save(report, new FormDraft(draft.author(), draft.measures(), true));
        }
        return faults;
    }

    private static Map<String, String> answer(CorrectiveActionReport report, FormDraft draft) {
        Map<String, String> answer = new HashMap<>();
        draft.measures().said().forEach((field, said) -> answer.put(field.json(), said));
        answer.put("reportNumber", report.number());
        answer.put("token", report.token());
        answer.put("answeredBy", draft.author());
        return answer;
    }

    private static String clean(String text, int longest) {
        String stripped = text.replace("\0", "").replace("\r\n", "\n").strip();
        return stripped.length() <= longest ? stripped : stripped.substring(0, longest);
    }
}
