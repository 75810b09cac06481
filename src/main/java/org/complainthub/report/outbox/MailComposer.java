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
import org.springframework.stereotype.Component;

/** Makes the mail that goes out: every header from configuration or our own numbers, the text in the body only. */
@Component("mailComposer")
public class MailComposer {

    private final Session session = Session.getInstance(new Properties());
    private final OutboxProperties properties;
    private final LoopMarks marks;
    private final MailBodies bodies;
    private final Clock clock;

    public MailComposer(OutboxProperties properties, LoopMarks marks, MailBodies bodies, Clock clock) {
        this.bodies = bodies;
        this.properties = properties;
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * The mail, marked as automatic (RFC 3834), with the Message-ID it has for ever.
     *
     * @throws MessagingException when an address is none
     */
    public MimeMessage compose(OutboxMail mail) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(address("From", properties.sender()));
        message.setRecipient(Message.RecipientType.TO, address("To", mail.recipient()));
        if (properties.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {address("Reply-To", properties.replyTo())});
        }
        message.setSubject(OutboxMail.requireOneLine("Subject", mail.subject()), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        bodies.fill(message, mail.messageId(), mail.body());
        message.setHeader("X-Auto-Response-Suppress", "All");
        thread(message, mail);
        LoopMarks.Marked marked = new LoopMarks.Marked(
                mail.messageId(), new InternetAddress(properties.sender()).getAddress(), mail.subject(), mail.body());
        message.setHeader(LoopMarks.HEADER, marks.of(marked, mail.hop()));
        return message;
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
