package org.complainthub.report.escalation;

import java.util.LinkedHashSet;
import java.util.Set;
import org.complainthub.complaint.ClockFact;
import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.Store;
import org.complainthub.reference.sentence.Sentences;
import org.complainthub.report.ReportProperties;
import org.complainthub.report.outbox.Outbox;
import org.complainthub.report.outbox.OutboxMail;
import org.complainthub.report.register.Tokens;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes one mail to each address of those a clock names: that of the department in the store, else in the group, else of
 * the complaint desk. The same fact again, or two departments with one address, is one mail.
 */
@Component("escalationMails")
public class EscalationMails {

    private static final String OWNER = "OWNER";

    private final Words words;
    private final ReportProperties properties;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    public EscalationMails(Words words, ReportProperties properties, Outbox outbox, TransactionTemplate transaction) {
        this.words = words;
        this.properties = properties;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** What departments, stores and terms are called. */
    @Component("escalationWords")
    public record Words(ReferenceData reference, Sentences sentences) {}

    /** Tells whom the fact names. */
    public void tell(ClockFact fact) {
        EscalationLetter letter = new EscalationLetter(fact, name(fact.department()), words.sentences());
        transaction.executeWithoutResult(status -> addresses(fact).forEach(address -> {
            String id =
                    "<clock." + fact.timer() + "." + Tokens.digest(address) + "@" + properties.messageIdDomain() + ">";
            if (outbox.find(id).isEmpty()) {
                outbox.add(new OutboxMail(id, null, address, letter.subject(), letter.body(), null));
            }
        }));
    }

    private Set<String> addresses(ClockFact fact) {
        Set<String> addresses = new LinkedHashSet<>();
        fact.escalatedTo().stream()
                .map(code -> code.equals(OWNER) ? fact.department() : code)
                .map(code -> address(code, fact))
                .forEach(addresses::add);
        return addresses;
    }

    private String address(String department, ClockFact fact) {
        return words.reference()
                .storeNamed(fact.store())
                .flatMap(store -> store.deviationOf(department))
                .map(Store.Deviation::mail)
                .or(() -> words.reference().department(department).map(Department::mail))
                .orElse(properties.deskAddress());
    }

    private Department name(String code) {
        return words.reference().department(code).orElseGet(() -> new Department(code, code, code, code, null));
    }
}
