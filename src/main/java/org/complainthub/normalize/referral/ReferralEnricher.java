package org.complainthub.normalize.referral;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Referral;
import org.complainthub.normalize.ComplaintEnricher;
import org.complainthub.normalize.written.LabelledFacts;
import org.complainthub.normalize.written.WrittenDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Finds who passed a complaint on, under which number, until when he wants an answer, and about whom. Whoever signs a
 * referral is not its complainant, so name, phone and mail found by the reader of the mail or letter give way.
 */
@Component("referralEnricher")
@Order(50)
class ReferralEnricher implements ComplaintEnricher {

    private static final int MAX_LENGTH = 60_000;
    private static final Set<Channel> WRITTEN = EnumSet.of(
            Channel.MAIL,
            Channel.LETTER,
            Channel.HANDOVER,
            Channel.REGULATOR,
            Channel.CONSUMER_ASSOC,
            Channel.TRANSPORT,
            Channel.MEDIA);

    @Override
    public Complaint enrich(Complaint complaint) {
        if (!WRITTEN.contains(complaint.channel()) || complaint.referral() != null) {
            return complaint;
        }
        return new ReferralSigns(complaint)
                .author()
                .map(author -> enriched(complaint, author))
                .orElse(complaint);
    }

    private static Complaint enriched(Complaint complaint, Authority author) {
        String verbatim = complaint.text().verbatim();
        String text = verbatim.substring(0, Math.min(verbatim.length(), MAX_LENGTH));
        LocalDate received = complaint
                .times()
                .receivedAt()
                .atZoneSameInstant(WrittenDate.ZONE)
                .toLocalDate();
        LocalDate written = complaint.times().claimedAt() == null
                ? received
                : complaint
                        .times()
                        .claimedAt()
                        .atZoneSameInstant(WrittenDate.ZONE)
                        .toLocalDate();
        Referral referral = new ReferralFacts(text, written).of(author);
        ComplaintDraft draft = complaint
                .edit()
                .channel(author.channel())
                .referral(referral)
                .vehicle(complaint.vehicle().orElse(LabelledFacts.vehicle(text)))
                .visit(complaint.visit().orElse(LabelledFacts.visit(text)))
                .complainant(complainant(complaint, text));
        String matter = author.channel() == Channel.MEDIA ? "" : ReferredMatter.of(text);
        if (!matter.isBlank()) {
            Narrative words = complaint.text();
            draft.text(new Narrative(words.subject(), words.verbatim(), matter, words.language()));
        }
        return draft.build();
    }

    /** A form has fields of its own and no text that names somebody: then the form is right. */
    private static Complainant complainant(Complaint complaint, String text) {
        Complainant named = ReferredParty.in(text);
        boolean signedBySender =
                complaint.channel() == Channel.MAIL || complaint.complainant().name() == null || named.name() != null;
        return signedBySender ? named : complaint.complainant();
    }
}
