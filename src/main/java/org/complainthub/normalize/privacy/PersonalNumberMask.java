package org.complainthub.normalize.privacy;

import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Narrative;
import org.complainthub.normalize.ComplaintEnricher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before anybody else reads the words: no resident identity number and no card number leaves the evidence. */
@Component("personalNumberMask")
@Order(10)
class PersonalNumberMask implements ComplaintEnricher {

    @Override
    public Complaint enrich(Complaint complaint) {
        Narrative words = complaint.text();
        Narrative concealed = new Narrative(
                words.subject() == null ? null : PersonalNumbers.concealed(words.subject()),
                PersonalNumbers.concealed(words.verbatim()),
                PersonalNumbers.concealed(words.customerWords()),
                words.language());
        return concealed.equals(words)
                ? complaint
                : complaint.edit().text(concealed).build();
    }
}
