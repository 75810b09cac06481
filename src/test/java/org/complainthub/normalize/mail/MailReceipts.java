package org.complainthub.normalize.mail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Seal;
import org.complainthub.mail.automatic.LoopMarks;
import org.complainthub.mail.automatic.MachineMailDetector;
import org.complainthub.normalize.Content;

/** Receipts of mails for tests, and what the reader makes of them. */
final class MailReceipts {

    static final OffsetDateTime ARRIVED = OffsetDateTime.parse("2026-11-20T10:00:00+08:00");

    private MailReceipts() {}

    static Receipt receipt(byte[] mail) {
        EvidenceItem evidence = new EvidenceItem("0".repeat(64), "message/rfc822", mail.length, null);
        return new Receipt("r-1", Channel.MAIL, "service", null, "", null, ARRIVED, evidence, List.of());
    }

    /** A file of a watched folder for mails. */
    static Receipt file(String name) {
        EvidenceItem evidence = new EvidenceItem("0".repeat(64), "message/rfc822", 1, name);
        return new Receipt("r-1", Channel.MAIL, "drop", null, name, null, ARRIVED, evidence, List.of());
    }

    static final Seal SEAL = new Seal("a secret of the tests".getBytes(StandardCharsets.UTF_8));

    static MailReader reader() {
        return reader(new InMemoryEvidence());
    }

    /** A reader that is told nothing about whom to believe. */
    static MailReader reader(EvidenceStore store) {
        MachineMailDetector machines = new MachineMailDetector(new LoopMarks(SEAL));
        return new MailReader(
                store,
                machines,
                SEAL,
                new MailTrustProperties(List.of(), List.of(), List.of(), Duration.ofSeconds(30)));
    }

    static Complaint read(String mail) {
        return read(mail.getBytes(StandardCharsets.UTF_8));
    }

    static Complaint read(byte[] mail) {
        return read(mail, new InMemoryEvidence());
    }

    static Complaint read(byte[] mail, EvidenceStore store) {
        return reader(store).read(receipt(mail), new Content(mail, "")).get(0).build();
    }

    static boolean hasDefect(Complaint complaint, String code) {
        return complaint.defects().stream().anyMatch(defect -> defect.code().equals(code));
    }
}
