package org.complainthub.report.register;

import org.complainthub.complaint.InvalidInput;

/** A step that the state of a report does not allow; the message names report, state and step. */
public final class IllegalStep extends InvalidInput {

    private static final long serialVersionUID = 1L;

    IllegalStep(CorrectiveActionReport report, ReportState next) {
        super("report " + report.number() + " is " + report.state() + " and cannot become " + next);
    }
}
