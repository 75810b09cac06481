package org.complainthub.report.acknowledgement;

import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.mail.Mail;
import org.complainthub.mail.automatic.LoopMarks;
import org.complainthub.mail.automatic.MachineMailDetector;
import org.complainthub.mail.mime.MailParser;
import org.springframework.stereotype.Component;

/** Looks again at the mail of a complaint, whose header tells whether an automatic answer is wanted. */
@Component("incomingReader")
class IncomingReader {

    private final EvidenceStore evidence;
    private final MachineMailDetector machines;
    private final LoopMarks marks;

    IncomingReader(EvidenceStore evidence, MachineMailDetector machines, LoopMarks marks) {
        this.evidence = evidence;
        this.machines = machines;
        this.marks = marks;
    }

    Incoming read(Complaint complaint) {
        if (complaint.channel() != Channel.MAIL || complaint.evidence().isEmpty()) {
            return Incoming.unread(complaint);
        }
        byte[] bytes = evidence.get(complaint.evidence().get(0).sha256());
        Mail mail = Mail.of(MailParser.parse(bytes));
        return new Incoming(complaint, mail, machines.detect(mail).machine().isPresent(), marks.read(mail));
    }
}
