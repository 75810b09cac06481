package org.complainthub.report.overview;

import java.util.regex.Pattern;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.reference.ReferenceData;
import org.complainthub.report.letter.DepartmentMail;
import org.complainthub.report.register.CorrectiveActionReport;
import org.springframework.stereotype.Component;

/** Sends mails of a report again that did not arrive, to where the mails of its department go now. */
@Component("resending")
public class Resending {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:@]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

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
        if (reference.department(report.department()).isEmpty()) {
            throw new InvalidInput(report.department() + " is not in departments.yaml any more");
        }
        return mail.resend(report);
    }

    /**
     * Makes them due for an address that somebody corrected; later mails of the report go there too.
     *
     * @return how many
     * @throws InvalidInput when it is no address, or no mail of the report came back
     */
    public int resend(CorrectiveActionReport report, String address) {
        if (!ADDRESS.matcher(address.strip()).matches()) {
            throw new InvalidInput("this is no mail address");
        }
        int sent = mail.resend(address.strip(), report);
        if (sent == 0) {
            throw new InvalidInput("no mail of " + report.number() + " came back");
        }
        return sent;
    }
}
