package org.complainthub.report.decision;

import java.util.List;
import java.util.Map;
import org.complainthub.complaint.CustomerFact;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.report.customer.CustomerContact;
import org.complainthub.report.customer.CustomerMail;
import org.complainthub.report.decision.Decision.Outcome;
import org.springframework.stereotype.Component;

/** Takes decisions: each is told to the customers of its file by mail, once. */
@Component("decisionTaking")
public class DecisionTaking {

    private static final int LONGEST_WORDS = 5000;

    private final DecisionStores stores;
    private final CustomerMail mail;

    public DecisionTaking(DecisionStores stores, CustomerMail mail) {
        this.stores = stores;
        this.mail = mail;
    }

    /**
     * Decides on a complaint; a decision before it does not count any more.
     *
     * @param words to the customer, in his language
     * @param person login of who decides
     * @throws InvalidInput without words, or when it says the same as the decision that counts
     */
    public Decision take(String complaintNumber, Outcome outcome, String words, String person) {
        String said = words.strip().replace("\0", "");
        if (said.isEmpty() || said.length() > LONGEST_WORDS) {
            throw new InvalidInput("a decision needs 1 to " + LONGEST_WORDS + " characters to the customer");
        }
        return stores.files().inTurn(complaintNumber, () -> taken(complaintNumber, outcome, said, person));
    }

    private Decision taken(String file, Outcome outcome, String words, String person) {
        stores.decisions()
                .latest(file)
                .filter(latest -> !latest.isRejected() && latest.says(outcome, words))
                .ifPresent(same -> {
                    throw new InvalidInput("the customer of " + file + " was told this on " + same.decidedAt());
                });
        List<CustomerContact> customers = stores.contacts().of(file);
        Decision decision = stores.decisions()
                .add(new Decision(
                        0, file, outcome, words, person, stores.files().now(), customers.size(), null, null));
        customers.forEach(customer -> tell(customer, decision));
        stores.announcements()
                .add(new CustomerFact(
                        "decision.taken.v1", decision.cause(), file, decision.decidedAt(), outcome.name(), null));
        return decision;
    }

    private void tell(CustomerContact customer, Decision decision) {
        stores.contacts().renew(customer.complaintNumber(), customer.address());
        Map<String, String> values = Map.of(
                "outcome", mail.term(customer.language(), "decision." + decision.outcome()),
                "words", decision.words());
        mail.toCustomer(customer, new CustomerMail.Note("decision", decision.cause(), values, false));
    }
}
