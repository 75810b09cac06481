package org.complainthub.report.answer;

import java.util.List;
import org.complainthub.complaint.Announced;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.InvalidInput;
import org.springframework.stereotype.Component;

/** Mails about what we sent that reached a mailbox for complaints: a machine's is noted, a department's is its answer. */
@Component("strayMails")
public class StrayMails {

    private final EvidenceStore evidence;
    private final MailAnswers answers;
    private final MailReactions reactions;

    StrayMails(EvidenceStore evidence, MailAnswers answers, MailReactions reactions) {
        this.evidence = evidence;
        this.answers = answers;
        this.reactions = reactions;
    }

    /**
     * Takes what was set aside as no feedback of a customer.
     *
     * @return what it tells of a report or a mail of ours, the same again for the same receipt; mostly nothing
     * @throws InvalidInput when it looks like an answer to a report and fits none
     */
    public List<Announced> receive(Complaint setAside) {
        if (setAside.evidence().isEmpty()) {
            return List.of();
        }
        byte[] mail = evidence.get(setAside.evidence().get(0).sha256());
        boolean answer = setAside.defects().stream().map(Defect::code).anyMatch(Defect.REPORT_REPLY::equals);
        return answer ? answers.receive(setAside.receiptId(), mail) : reactions.receive(setAside.receiptId(), mail);
    }
}
