package org.complainthub.normalize.mail;

import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.Legibility;
import org.complainthub.mail.Mail;
import org.complainthub.mail.SenderAuthentication;
import org.complainthub.mail.mime.MailAddress;

/** How a complaint shows that its sender could not be confirmed. */
final class Authenticity {

    /** The own mail server refuses to confirm the sender. */
    static final String FAILED = "AUTHENTICATION_FAILED";

    /** The same where it matters who the sender is: a person decides. */
    static final String NOT_AUTHENTIC = "SENDER_NOT_AUTHENTIC";

    private Authenticity() {}

    /** The defect of a mail that fails: claimed is the sender, used the results. */
    static Defect failed(Mail mail, SenderAuthentication authentication) {
        String sender = mail.sender().map(MailAddress::email).orElse(null);
        return new Defect(FAILED, "Authentication-Results", sender, authentication.explanation());
    }

    /** Sends the draft to a person; what is known of how far it can be read stays. */
    static ComplaintDraft doubted(ComplaintDraft draft, Defect failed) {
        draft.addDefect(new Defect(NOT_AUTHENTIC, failed.where(), failed.claimed(), failed.used()));
        return draft.build().legibility() == Legibility.READ ? draft.legibility(Legibility.NEEDS_REVIEW) : draft;
    }
}
