package org.complainthub.report.outbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.complainthub.mail.automatic.LoopMarks;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.stereotype.Component;

/** Makes the mail that goes out: every header from configuration or our own numbers, the text in the body only. */
@Component("mailComposer")
public class MailComposer {

    private final Session session = Session.getInstance(new Properties());
    private final OutboxProperties properties;
    private final LoopMarks marks;
    private final Contents contents;
    private final Clock clock;

    public MailComposer(OutboxProperties properties, LoopMarks marks, Contents contents, Clock clock) {
        this.contents = contents;
        this.properties = properties;
        this.marks = marks;
        this.clock = clock;
    }

    /** What a mail says. */
    @Component("mailContents")
    public record Contents(MailBodies bodies, CustomerLinks links) {}

    /**
     * The mail, marked as automatic (RFC 3834), with the Message-ID it has for ever.
     *
     * @throws MessagingException when an address is none
     */
    public MimeMessage compose(OutboxMail mail) throws MessagingException {
        SMTPMessage message = new SMTPMessage(session);
        String body = body(mail);
        message.setFrom(address("From", properties.sender()));
        message.setRecipient(Message.RecipientType.TO, address("To", mail.recipient()));
        if (properties.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {address("Reply-To", properties.replyTo())});
        }
        message.setSubject(OutboxMail.requireOneLine("Subject", mail.subject()), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        contents.bodies().fill(message, mail.messageId(), body);
        message.setHeader("X-Auto-Response-Suppress", "All");
        proof(message, mail);
        unsubscribing(message, mail);
        thread(message, mail);
        LoopMarks.Marked marked = new LoopMarks.Marked(
                mail.messageId(), new InternetAddress(properties.sender()).getAddress(), mail.subject(), body);
        message.setHeader(LoopMarks.HEADER, marks.of(marked, mail.hop()));
        return message;
    }

    private String body(OutboxMail mail) {
        OutboxMail.Customer customer = mail.customer();
        return customer == null
                ? mail.body()
                : contents.links().filled(mail.body(), customer.complaintNumber(), mail.recipient());
    }

    /** Of a report its delivery is wanted to be known (RFC 3461), and that it was read (RFC 8098). */
    private void proof(SMTPMessage message, OutboxMail mail) throws MessagingException {
        if (mail.reportNumber() == null) {
            return;
        }
        message.setNotifyOptions(SMTPMessage.NOTIFY_SUCCESS | SMTPMessage.NOTIFY_FAILURE | SMTPMessage.NOTIFY_DELAY);
        message.setReturnOption(SMTPMessage.RETURN_HDRS);
        String replies = properties.replyTo() == null ? properties.sender() : properties.replyTo();
        message.setHeader("Disposition-Notification-To", new InternetAddress(replies).getAddress());
    }

    /** By one click (RFC 2369, RFC 8058). */
    private void unsubscribing(MimeMessage message, OutboxMail mail) throws MessagingException {
        OutboxMail.Customer customer = mail.customer();
        if (customer != null && customer.unsubscribable()) {
            String link = contents.links().unsubscribe(customer.complaintNumber(), mail.recipient());
            message.setHeader("List-Unsubscribe", "<" + link + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static void thread(MimeMessage message, OutboxMail mail) throws MessagingException {
        message.saveChanges();
        // after saveChanges, which would make up another one
        message.setHeader("Message-ID", mail.messageId());
        if (mail.inReplyTo() != null) {
            message.setHeader("In-Reply-To", mail.inReplyTo());
            message.setHeader("References", mail.inReplyTo());
        }
    }

    private static InternetAddress address(String header, String value) throws MessagingException {
        InternetAddress address = new InternetAddress(OutboxMail.requireOneLine(header, value), true);
        address.validate();
        return address;
    }
}
