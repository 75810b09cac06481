package org.complainthub.normalize.mail;

import java.util.Optional;
import java.util.regex.Pattern;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Defect;
import org.complainthub.normalize.ComplaintEnricher;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sends what claims to come from an authority, the press or the car maker to a person when the mail server could not
 * confirm the sender. Authority, number and due date stay as stated.
 */
@Component("senderAuthenticityEnricher")
@Order(60)
class SenderAuthenticityEnricher implements ComplaintEnricher {

    private static final Pattern GOVERNMENT = Pattern.compile(
            "(?:.*[.@])?(?:gov|gouv|gob|go)(?:\\.[a-z]{2})?|(?:.*[.@])?(?:12315|12345|12328|cca|samr)\\.(?:cn|org\\.cn|com)");

    private final MailTrustProperties trust;

    SenderAuthenticityEnricher(MailTrustProperties trust) {
        this.trust = trust;
    }

    @Override
    public Complaint enrich(Complaint complaint) {
        Optional<Defect> failed = defect(complaint, Authenticity.FAILED);
        boolean marked = defect(complaint, Authenticity.NOT_AUTHENTIC).isPresent();
        return failed.filter(defect -> !marked && (isPassedOn(complaint) || isWeighty(defect.claimed())))
                .map(defect -> Authenticity.doubted(complaint.edit(), defect).build())
                .orElse(complaint);
    }

    private static boolean isPassedOn(Complaint complaint) {
        Channel channel = complaint.channel();
        return complaint.referral() != null
                || channel.isOfficial()
                || channel == Channel.MEDIA
                || channel == Channel.OEM;
    }

    private boolean isWeighty(@Nullable String email) {
        String domain = email == null ? "" : email.substring(email.lastIndexOf('@') + 1);
        return GOVERNMENT.matcher(domain).matches()
                || trust.partnerDomains().stream()
                        .anyMatch(partner -> domain.equals(partner) || domain.endsWith("." + partner));
    }

    private static Optional<Defect> defect(Complaint complaint, String code) {
        return complaint.defects().stream()
                .filter(defect -> defect.code().equals(code))
                .findFirst();
    }
}
