package org.complainthub.report.decision;

import java.util.Map;
import org.complainthub.complaint.CustomerFact;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.report.customer.CustomerContact;
import org.complainthub.report.customer.CustomerMail;
import org.complainthub.report.customer.CustomerProperties;
import org.complainthub.report.review.Reopening;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A customer who does not accept a decision (ISO 10002, 8.8 and 8.9): he is told his recourse outside, the desk is told,
 * and the file stays open or is opened again, until that has happened too often to lead anywhere.
 */
@Component("decisionRejection")
public class DecisionRejection {

    private static final int LONGEST_WORDS = 5000;

    private final DecisionStores stores;
    private final CustomerMail mail;
    private final Reopening reopening;
    private final CustomerProperties properties;

    public DecisionRejection(
            DecisionStores stores, CustomerMail mail, Reopening reopening, CustomerProperties properties) {
        this.stores = stores;
        this.mail = mail;
        this.reopening = reopening;
        this.properties = properties;
    }

    /**
     * Takes note that the customer does not accept the decision that counts; a second time changes nothing.
     *
     * @param words why, may be empty
     * @throws InvalidInput when nothing was decided
     */
    public Decision reject(CustomerContact customer, String words) {
        String file = stores.files().current(customer.complaintNumber());
        return stores.files().inTurn(file, () -> {
            Decision latest = stores.decisions()
                    .latest(file)
                    .orElseThrow(() -> new InvalidInput("nothing was decided on " + file));
            return latest.isRejected() ? latest : rejected(latest, customer, shortened(words));
        });
    }

    private Decision rejected(Decision latest, CustomerContact customer, String words) {
        String file = latest.complaintNumber();
        long before = stores.decisions().of(file).stream()
                .filter(Decision::isRejected)
                .count();
        boolean holdsOpen = before < properties.mostRejections();
        Decision rejected = new Decision(
                latest.id(),
                file,
                latest.outcome(),
                latest.words(),
                latest.decidedBy(),
                latest.decidedAt(),
                latest.mails(),
                stores.files().now(),
                words);
        stores.decisions().reject(rejected, holdsOpen);
        stores.announcements()
                .add(new CustomerFact(
                        "decision.rejected.v1",
                        rejected.cause(),
                        file,
                        stores.files().now(),
                        rejected.outcome().name(),
                        null));
        tell(rejected, customer);
        if (holdsOpen) {
            reopening.reopen(stores.files().current(file), rejected.cause() + "-rejected", words);
        }
        return rejected;
    }

    private void tell(Decision rejected, CustomerContact customer) {
        String cause = rejected.cause() + "-rejected";
        mail.toCustomer(customer, new CustomerMail.Note("objection", cause, Map.of(), false));
        mail.toDesk(
                customer.complaintNumber(),
                new CustomerMail.Note(
                        "objection-desk", cause, Map.of("words", quoted(rejected.rejectedBecause())), false));
    }

    private static String quoted(@Nullable String words) {
        return words == null || words.isEmpty() ? "| –" : words.replaceAll("(?m)^", "| ");
    }

    private static String shortened(String words) {
        String clean = words.strip().replace("\0", "");
        return clean.substring(0, Math.min(clean.length(), LONGEST_WORDS));
    }
}
