package org.complainthub.report.overview;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.complainthub.report.followup.Effectiveness;
import org.complainthub.report.followup.EffectivenessRegister;
import org.complainthub.report.followup.StepClock;
import org.complainthub.report.register.ReportHistory;
import org.jspecify.annotations.Nullable;

/**
 * A report with all that is known of it, without its token.
 *
 * @param measures what was said, by field as in {@code corrective-action-answer-v1}
 * @param clocks of the steps of this round
 * @param effectiveness whether the measures work, null until they are approved
 * @param judgements every answer on that, and what led to it
 * @param history every state it was in
 * @param mails in the order in which they were written
 */
public record ReportDetail(
        ReportSummary report,
        Map<String, String> measures,
        List<StepClock> clocks,
        @Nullable Effectiveness effectiveness,
        List<EffectivenessRegister.Step> judgements,
        List<ReportHistory.Entry> history,
        List<Mail> mails) {

    public ReportDetail {
        clocks = List.copyOf(clocks);
        judgements = List.copyOf(judgements);
        history = List.copyOf(history);
        mails = List.copyOf(mails);
    }

    /** Whether somebody may say now if the measures of this round work. */
    public boolean asksWhetherItWorks() {
        return effectiveness != null && effectiveness.round() == report.round() && effectiveness.isOpen();
    }

    /**
     * A mail of the report.
     *
     * @param state DUE, SENT, FAILED or BOUNCED
     * @param notes what machines sent back
     */
    public record Mail(
            String recipient,
            String subject,
            String state,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime sentAt,
            List<Note> notes) {}

    /**
     * What a machine sent back.
     *
     * @param kind such as DELIVERY_FAILED or READ_RECEIPT
     * @param status enhanced status code (RFC 3463), null when none is told
     */
    public record Note(
            String kind, String recipient, @Nullable String status, @Nullable String detail, OffsetDateTime at) {}
}
