package org.complainthub.normalize.mail;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.EvidenceUnavailable;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Legibility;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Seal;
import org.complainthub.complaint.ThreadToken;
import org.complainthub.complaint.Times;
import org.complainthub.mail.Mail;
import org.complainthub.mail.SenderAuthentication;
import org.complainthub.mail.attachment.OutlookMessage;
import org.complainthub.mail.automatic.MachineMail;
import org.complainthub.mail.automatic.MachineMailDetector;
import org.complainthub.mail.reply.NewText;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptReader;
import org.complainthub.normalize.mail.evidence.MailEvidence;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads mails (RFC 5322), however broken, into one complaint each. */
@Component("mailReader")
@Order(100)
final class MailReader implements ReceiptReader {

    /** Beginning of an OLE compound file, byte by byte. */
    private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0";

    private static final String UNDETERMINED = "und";

    private final ReadingTime time;
    private final EvidenceStore evidence;
    private final MachineMailDetector machines;
    private final FileClaims files;
    private final ReportReply reports;
    private final MailTrustProperties trust;

    MailReader(EvidenceStore evidence, MachineMailDetector machines, Seal seal, MailTrustProperties trust) {
        this.evidence = evidence;
        this.machines = machines;
        this.files = new FileClaims(new ThreadToken(seal));
        this.reports = new ReportReply(new ThreadToken(seal));
        this.trust = trust;
        this.time = new ReadingTime(trust.readingTime());
    }

    /** What comes from a mailbox is a mail, however it looks: no other reader could do better. */
    @Override
    public boolean recognises(Receipt receipt, Content content) {
        if (isFromMailbox(receipt) || isOutlook(content)) {
            return true;
        }
        MailSignature signature = MailSignature.of(content);
        boolean expected = receipt.channel() == Channel.MAIL || content.named(".eml", ".mbox", ".box");
        return expected ? signature.fields() >= 1 : signature.fields() >= 2 && signature.isTransported();
    }

    private static boolean isOutlook(Content content) {
        return content.head().startsWith(OLE2) && OutlookMessage.isOne(content.bytes());
    }

    @Override
    public List<ComplaintDraft> read(Receipt receipt, Content content) {
        if (isBlank(content.bytes())) {
            throw new InvalidInput("the mail is empty");
        }
        try {
            return List.of(time.bound(() -> draft(receipt, MailContent.read(content.bytes()))));
        } catch (EvidenceUnavailable down) {
            throw down;
        } catch (RuntimeException | StackOverflowError | TimeoutException surprise) {
            return List.of(stub(receipt, surprise));
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0 && !Character.isWhitespace(b)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFromMailbox(Receipt receipt) {
        return receipt.channel() == Channel.MAIL && receipt.name().isEmpty();
    }

    private ComplaintDraft draft(Receipt receipt, Mail mail) {
        Times times = MailTimes.of(receipt, mail.headers());
        ComplaintDraft draft = ComplaintDraft.of(receipt).times(times);
        MailTimes.defects(times, mail.headers()).forEach(draft::addDefect);
        mail.message().defects().forEach(draft::addDefect);
        mail.body().defects().forEach(draft::addDefect);
        MachineMailDetector.Detection detection = machines.detect(mail);
        detection.defects().forEach(draft::addDefect);
        Optional<MachineMail> machine = detection.machine();
        Optional<Defect> reply = reports.in(mail, Staff.of(mail.headers(), trust.ownDomains()));
        if (machine.isPresent()) {
            setAside(draft, mail, machine.get().isFromAPersonsMailbox());
        } else if (reply.isPresent()) {
            setAside(draft.addDefect(reply.get()), mail, true);
        } else {
            describe(draft, mail, times);
        }
        return receipt.truncatedFrom() == null ? draft : truncated(draft, receipt.truncatedFrom());
    }

    private static ComplaintDraft truncated(ComplaintDraft draft, long size) {
        return draft.legibility(Legibility.NEEDS_REVIEW)
                .addDefect(new Defect("MAIL_TOO_LARGE", "message", size + " bytes", "its beginning alone"));
    }

    /** What a person finds of a mail that the hub fails to read: its evidence, and why. */
    private static ComplaintDraft stub(Receipt receipt, Throwable surprise) {
        String reason = surprise.getClass().getSimpleName();
        return ComplaintDraft.of(receipt)
                .legibility(Legibility.NEEDS_REVIEW)
                .addDefect(new Defect("READING_FAILED", "message", reason, "its evidence alone"));
    }

    private static void setAside(ComplaintDraft draft, Mail mail, boolean fromAPerson) {
        Author author = Author.of(mail);
        draft.kind(Kind.NOT_FEEDBACK)
                .complainant(fromAPerson ? author.complainant() : Complainant.UNKNOWN)
                .correlation(MailCorrelation.withOriginals(mail.message()))
                .text(narrative(mail, mail.text(), NewText.of(mail.text())));
    }

    private void describe(ComplaintDraft draft, Mail mail, Times times) {
        Authorship authorship = authorship(draft, mail, times);
        authorship.defects().forEach(draft::addDefect);
        draft.complainant(authorship.complainant())
                .forwarding(authorship.forwarding())
                .times(MailTimes.ofOriginal(times, authorship.forwarding()))
                .correlation(MailCorrelation.of(authorship.message())
                        .about(files.in(mail, authorship).orElse(null)))
                .text(narrative(mail, authorship.verbatim(), authorship.words()));
        keepEvidence(draft, mail, authorship.verbatim());
        PressInquiry.in(mail.subject(), authorship.words(), times.receivedAt())
                .ifPresent(inquiry -> draft.channel(Channel.MEDIA)
                        .complainant(inquiry.reader())
                        .referral(inquiry.referral()));
    }

    private Authorship authorship(ComplaintDraft draft, Mail mail, Times times) {
        Staff staff = Staff.of(mail.headers(), trust.ownDomains());
        SenderAuthentication authentication = SenderAuthentication.of(mail.headers(), trust.authservIds());
        if (!authentication.failed()) {
            return Authorship.of(mail, staff, MailTimes.sent(times));
        }
        Defect failed = Authenticity.failed(mail, authentication);
        draft.addDefect(failed);
        if (staff.has(failed.claimed())) {
            Authenticity.doubted(draft, failed);
        }
        return Authorship.ofSender(mail, staff);
    }

    private void keepEvidence(ComplaintDraft draft, Mail mail, String text) {
        MailEvidence kept = MailEvidence.of(mail.message(), evidence);
        kept.items().forEach(draft::addEvidence);
        kept.defects().forEach(draft::addDefect);
        Legibility legibility = MailLegibility.of(mail, text, kept.items());
        if (legibility != Legibility.READ) {
            draft.legibility(legibility);
        }
    }

    private static Narrative narrative(Mail mail, String verbatim, String words) {
        @Nullable String subject = mail.subject().isEmpty() ? null : mail.subject();
        return new Narrative(subject, verbatim, words, UNDETERMINED);
    }
}
