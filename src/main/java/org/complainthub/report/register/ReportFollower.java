package org.complainthub.report.register;

/** Hears of every step that a report takes, within the transaction that takes it. */
public interface ReportFollower {

    /** The report is in this state from now on; {@code step} says since when. */
    void follow(CorrectiveActionReport report, ReportStep step);
}
