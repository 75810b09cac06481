package org.complainthub.report;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The report (纠正预防措施报告) that one department owes for one complaint file.
 *
 * @param number {@code CAR-<year>-<6 digits>}
 * @param token secret that proves that an answer comes from somebody who got our mail
 * @param round 1, and one more each time it is reopened
 * @param language of the complaint
 * @param measures of this round, also those of an incomplete answer
 */
public record CorrectiveActionReport(
        String number,
        String complaintNumber,
        String department,
        String token,
        ReportState state,
        int round,
        String language,
        OffsetDateTime issuedAt,
        Measures measures,
        @Nullable String answeredBy,
        @Nullable OffsetDateTime answeredAt) {

    private static final int GUARD = 8;

    /**
     * The report one step further.
     *
     * @throws IllegalStateException when the state does not allow the step; the message names it
     */
    public CorrectiveActionReport become(ReportState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("report " + number + " is " + state + " and cannot become " + next);
        }
        return new CorrectiveActionReport(
                number,
                complaintNumber,
                department,
                token,
                next,
                round,
                language,
                issuedAt,
                measures,
                answeredBy,
                answeredAt);
    }

    /** The same report with these measures. */
    public CorrectiveActionReport with(Measures given, @Nullable String by, OffsetDateTime at) {
        return new CorrectiveActionReport(
                number, complaintNumber, department, token, state, round, language, issuedAt, given, by, at);
    }

    /**
     * Asks again: an empty form and a new round.
     *
     * @throws IllegalStateException when it was not answered
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
                issuedAt,
                Measures.NONE,
                null,
                null);
    }

    /** A mark around the customer's words in our mails, which he cannot know and so cannot fake. */
    public String guard() {
        return token.substring(0, GUARD);
    }

    /** Message-ID of the mail that opens the report's thread. */
    public String threadId(String domain) {
        return "<" + number.toLowerCase(Locale.ROOT) + "." + token + "@" + domain + ">";
    }

    /** Message-ID of a later mail of the thread, the same for the same reason. */
    public String threadId(String reason, String domain) {
        return "<" + number.toLowerCase(Locale.ROOT) + "." + token + "." + Tokens.digest(reason) + "@" + domain + ">";
    }

    @Override
    public String toString() {
        return "report " + number + " of " + department + " for " + complaintNumber + ", " + state;
    }
}
