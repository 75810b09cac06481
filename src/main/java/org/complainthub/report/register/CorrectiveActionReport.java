package org.complainthub.report.register;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The report (纠正预防措施报告) that one department owes for one complaint file.
 *
 * @param number {@code CAR-<year>-<6 digits>}
 * @param token secret that proves that an answer comes from somebody who got our mail
 * @param round 1, and one more each time it is reopened
 * @param language of the complaint
 * @param form id of the form that the department fills in
 * @param measures of this round, also those of an incomplete answer
 * @param answeredBy name or address of their author, null while there is none
 */
public record CorrectiveActionReport(
        String number,
        String complaintNumber,
        String department,
        String token,
        ReportState state,
        int round,
        String language,
        String form,
        OffsetDateTime issuedAt,
        Measures measures,
        @Nullable String answeredBy,
        @Nullable OffsetDateTime answeredAt) {

    private static final int GUARD = 8;

    /**
     * The report one step further.
     *
     * @throws IllegalStep when the state does not allow the step; the message names it
     */
    public CorrectiveActionReport become(ReportState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStep(this, next);
        }
        return copy(next, measures, answeredBy, answeredAt);
    }

    /** The same report with these measures. */
    public CorrectiveActionReport with(Measures given, @Nullable String by, OffsetDateTime at) {
        return copy(state, given, by, at);
    }

    /**
     * Asks again: an empty form and a new round.
     *
     * @throws IllegalStep when it was not answered
     */
    public CorrectiveActionReport reopen() {
        CorrectiveActionReport open = become(ReportState.REOPENED);
        return new CorrectiveActionReport(
                number,
                complaintNumber,
                department,
                token,
                open.state,
                round + 1,
                language,
                form,
                issuedAt,
                Measures.NONE,
                null,
                null);
    }

    private CorrectiveActionReport copy(
            ReportState next, Measures given, @Nullable String by, @Nullable OffsetDateTime at) {
        return new CorrectiveActionReport(
                number, complaintNumber, department, token, next, round, language, form, issuedAt, given, by, at);
    }

    /** A mark around the customer's words in our mails, which he cannot know and so cannot fake. */
    public String guard() {
        return token.substring(0, GUARD);
    }

    @Override
    public String toString() {
        return "report " + number + " of " + department + " for " + complaintNumber + ", " + state;
    }
}
