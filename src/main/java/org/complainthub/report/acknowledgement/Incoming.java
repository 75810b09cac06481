package org.complainthub.report.acknowledgement;

import org.complainthub.complaint.Complaint;
import org.complainthub.mail.Mail;
import org.complainthub.mail.automatic.LoopMark;
import org.jspecify.annotations.Nullable;

/**
 * A complaint with the mail that brought it.
 *
 * @param mail null when it came another way
 * @param machine whether a program and no person sent the mail
 * @param mark the hub's mark on the mail
 */
record Incoming(Complaint complaint, @Nullable Mail mail, boolean machine, LoopMark mark) {

    /** One whose mail, if there is one, nobody has looked at. */
    static Incoming unread(Complaint complaint) {
        return new Incoming(complaint, null, false, LoopMark.NONE);
    }

    String address() {
        String email = complaint.complainant().email();
        return email == null ? "" : email;
    }

    /** The language in which the customer is written to. */
    String language() {
        return complaint.text().language().startsWith("zh") ? "zh" : "en";
    }

    /** Whether the mail comes from the customer's own address, and from no form that he filled in. */
    boolean isFromTheCustomer() {
        return mail != null
                && mail.sender().filter(from -> from.email().equals(address())).isPresent();
    }
}
