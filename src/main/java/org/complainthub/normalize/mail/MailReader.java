package org.complainthub.normalize.mail;

import java.util.List;
import java.util.Optional;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Times;
import org.complainthub.mail.Mail;
import org.complainthub.mail.automatic.MachineMail;
import org.complainthub.mail.automatic.MachineMailDetector;
import org.complainthub.mail.mime.MailMessage;
import org.complainthub.mail.mime.MailParser;
import org.complainthub.mail.reply.NewText;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptReader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads mails (RFC 5322), however broken, into one complaint each. */
@Component("mailReader")
@Order(100)
final class MailReader implements ReceiptReader {

    private static final String UNDETERMINED = "und";

    private final MachineMailDetector machines;

    MailReader(MachineMailDetector machines) {
        this.machines = machines;
    }

    @Override
    public boolean recognises(Receipt receipt, Content content) {
        MailSignature signature = MailSignature.of(content);
        boolean expected = receipt.channel() == Channel.MAIL || content.named(".eml", ".mbox", ".box");
        return expected ? signature.fields() >= 1 : signature.fields() >= 2 && signature.isTransported();
    }

    @Override
    public List<ComplaintDraft> read(Receipt receipt, Content content) {
        if (MailSignature.of(content).fields() == 0) {
            throw new InvalidInput("this is no mail: it does not begin with header fields of a mail");
        }
        MailMessage message = MailParser.parse(content.bytes());
        Mail mail = Mail.of(message);
        Times times = MailTimes.of(receipt, message.headers());
        ComplaintDraft draft = ComplaintDraft.of(receipt).times(times);
        message.defects().forEach(draft::addDefect);
        mail.body().defects().forEach(draft::addDefect);
        MachineMailDetector.Detection detection = machines.detect(mail);
        detection.defects().forEach(draft::addDefect);
        Optional<MachineMail> machine = detection.machine();
        if (machine.isPresent()) {
            setAside(draft, mail, machine.get());
        } else {
            describe(draft, mail, times);
        }
        return List.of(draft);
    }

    private static void setAside(ComplaintDraft draft, Mail mail, MachineMail machine) {
        Author author = Author.of(mail);
        draft.kind(Kind.NOT_FEEDBACK)
                .complainant(machine.isFromAPersonsMailbox() ? author.complainant() : Complainant.UNKNOWN)
                .correlation(MailCorrelation.withOriginals(mail.message()))
                .text(narrative(mail, mail.text(), NewText.of(mail.text())));
    }

    private static void describe(ComplaintDraft draft, Mail mail, Times times) {
        Authorship authorship = Authorship.of(mail);
        authorship.defects().forEach(draft::addDefect);
        draft.complainant(authorship.complainant())
                .correlation(MailCorrelation.of(authorship.message()))
                .text(narrative(mail, authorship.verbatim(), authorship.words()));
        PressInquiry.in(mail, times.receivedAt()).ifPresent(inquiry -> draft.channel(Channel.MEDIA)
                .complainant(inquiry.reader())
                .referral(inquiry.referral()));
    }

    private static Narrative narrative(Mail mail, String verbatim, String words) {
        @Nullable String subject = mail.subject().isEmpty() ? null : mail.subject();
        return new Narrative(subject, verbatim, words, UNDETERMINED);
    }
}
