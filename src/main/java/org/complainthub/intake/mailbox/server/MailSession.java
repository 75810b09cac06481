package org.complainthub.intake.mailbox.server;

import jakarta.mail.MessagingException;
import java.util.List;

/** An open mailbox. Used by one thread at a time. */
public interface MailSession extends AutoCloseable {

    /** What may be new; without looking at any mail. */
    Listing list() throws MessagingException;

    /** Sizes and times in one command; a mail that is gone meanwhile is left out. */
    List<ListedMail> describe(List<String> ids) throws MessagingException;

    /** The whole mails, unflagged and unparsed, by IMAP in one command; a mail that is gone meanwhile is left out. */
    List<RawMail> fetch(List<ListedMail> mails) throws MessagingException;

    /** Header and the first bytes of the text of a mail that is too large. */
    List<RawMail> fetchBeginning(ListedMail mail) throws MessagingException;

    /** Marks what is taken on the server, in as few commands as possible, and remembers what the server cannot. */
    void settle(Settlement settlement) throws MessagingException;

    /** Whether it may serve the next poll as well. */
    boolean isReusable();

    /** Hangs up; a server that does not answer is not waited for. */
    @Override
    void close();
}
