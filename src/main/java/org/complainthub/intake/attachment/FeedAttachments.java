package org.complainthub.intake.attachment;

import java.util.List;
import java.util.Optional;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.IncomingReceipt;
import org.complainthub.intake.Payload;
import org.complainthub.mail.SenderAuthentication;
import org.complainthub.mail.attachment.Unwrapping;
import org.complainthub.mail.mime.MailAddress;
import org.complainthub.mail.mime.MailHeaders;
import org.complainthub.mail.mime.MailMessage;
import org.complainthub.mail.mime.MailParser;
import org.complainthub.mail.mime.MailPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds the feeds in the mail of a trusted sender. Trusted is who the own mail server confirmed: an address alone anybody
 * can write.
 */
@Component("feedAttachments")
class FeedAttachments {

    private static final Logger LOG = LoggerFactory.getLogger(FeedAttachments.class);

    private final EvidenceStore evidence;
    private final TrustedSenderProperties trust;

    FeedAttachments(EvidenceStore evidence, TrustedSenderProperties trust) {
        this.evidence = evidence;
        this.trust = trust;
    }

    /** Each attached feed as a receipt of its own; none of a mail that is not wholly here. */
    public List<IncomingReceipt> of(Receipt mail) {
        if (mail.truncatedFrom() != null) {
            return List.of();
        }
        MailMessage message =
                Unwrapping.of(MailParser.parse(evidence.get(mail.evidence().sha256())));
        return sender(message.headers())
                .map(sender -> feeds(sender, mail, message))
                .orElse(List.of());
    }

    private Optional<TrustedSender> sender(MailHeaders headers) {
        String address =
                MailAddress.first(headers, "From").map(MailAddress::email).orElse("");
        Optional<TrustedSender> claimed = trust.trustedSenders().stream()
                .filter(sender -> sender.address().equalsIgnoreCase(address))
                .findFirst();
        boolean confirmed =
                SenderAuthentication.of(headers, trust.authservIds()).verdict() == SenderAuthentication.Verdict.PASSED;
        if (claimed.isPresent() && !confirmed) {
            LOG.warn(
                    "trusted sender {}: a mail in this name is not confirmed by the mail server; its files are no feeds",
                    claimed.get().name());
        }
        return confirmed ? claimed : Optional.empty();
    }

    private static List<IncomingReceipt> feeds(TrustedSender sender, Receipt mail, MailMessage message) {
        return message.parts().stream()
                .filter(part -> sender.files().matcher(part.fileName()).matches() && part.content().length > 0)
                .map(part -> receipt(sender, mail, part))
                .toList();
    }

    private static IncomingReceipt receipt(TrustedSender sender, Receipt mail, MailPart part) {
        return new IncomingReceipt(
                new IncomingReceipt.Inlet(sender.channel(), sender.name()),
                part.fileName(),
                mail.receivedAt(),
                mail.arrivedAt(),
                new Payload(part.content()));
    }
}
