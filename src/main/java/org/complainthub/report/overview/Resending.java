package org.complainthub.report.overview;

import org.complainthub.complaint.InvalidInput;
import org.complainthub.reference.ReferenceData;
import org.complainthub.report.letter.DepartmentMail;
import org.complainthub.report.register.CorrectiveActionReport;
import org.springframework.stereotype.Component;

/** Sends mails of a report again that did not arrive, to where the mails of its department go now. */
@Component("resending")
public class Resending {

    private final DepartmentMail mail;
    private final ReferenceData reference;

    public Resending(DepartmentMail mail, ReferenceData reference) {
        this.mail = mail;
        this.reference = reference;
    }

    /**
     * Makes them due under the Message-IDs that they had.
     *
     * @return how many
     * @throws InvalidInput when the department is gone
     */
    public int resend(CorrectiveActionReport report) {
        return mail.resend(
                reference
                        .department(report.department())
                        .orElseThrow(
                                () -> new InvalidInput(report.department() + " is not in departments.yaml any more")),
                report);
    }
}
