package org.complainthub.mail.automatic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complainthub.mail.Mail;
import org.complainthub.mail.automatic.MachineMail.DeliveryReport;

/**
 * Recognises the receipts of Italian registered mail (posta elettronica certificata, DPR 68/2005, RFC 6109): the
 * providers tell of each mail that they took it, and of each recipient that it arrived, is late or cannot be delivered.
 */
final class CertifiedReceipts {

    private static final String HEADER = "X-Ricevuta";
    private static final Map<String, DeliveryAction> ACTIONS = Map.of(
            "accettazione", DeliveryAction.RELAYED,
            "presa-in-carico", DeliveryAction.RELAYED,
            "avvenuta-consegna", DeliveryAction.DELIVERED,
            "preavviso-errore-consegna", DeliveryAction.DELAYED,
            "errore-consegna", DeliveryAction.FAILED,
            "non-accettazione", DeliveryAction.FAILED,
            "rilevazione-virus", DeliveryAction.FAILED);

    private CertifiedReceipts() {}

    static Optional<DeliveryReport> in(Mail mail) {
        String receipt = mail.headers().raw(HEADER).strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(ACTIONS.get(receipt)).map(action -> report(mail, action));
    }

    private static DeliveryReport report(Mail mail, DeliveryAction action) {
        ReturnedMail returned = ReturnedMail.in(mail);
        List<RecipientOutcome> outcomes = BounceText.outcomes(mail, returned).stream()
                .map(told -> new RecipientOutcome(told.recipient(), action, told.status(), told.diagnostic()))
                .toList();
        return new DeliveryReport(outcomes, returned, HEADER);
    }
}
