package org.complainthub.report.acknowledgement;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.complainthub.report.customer.CustomerContact;
import org.complainthub.report.customer.CustomerMail;
import org.complainthub.report.register.FileJoin;
import org.springframework.stereotype.Component;

/**
 * The customer of a receipt that people moved to another file is that file's customer too: he gets its number, with a link of
 * its own, once. The same fact again changes nothing.
 */
@Component("movedCustomers")
public class MovedCustomers {

    private final AcknowledgementStores stores;
    private final CustomerMail mail;

    MovedCustomers(AcknowledgementStores stores, CustomerMail mail) {
        this.stores = stores;
        this.mail = mail;
    }

    /** Deals with the fact that a receipt was moved; every other one is of no use here. */
    public void follow(FileJoin told) {
        String receipt = told.moved();
        if (receipt != null) {
            stores.transaction().executeWithoutResult(status -> stores.records()
                    .find(receipt)
                    .flatMap(acknowledged -> contact(told.complaintNumber(), acknowledged.address()))
                    .ifPresent(customer -> goAlong(customer, told)));
        }
    }

    private void goAlong(CustomerContact customer, FileJoin told) {
        String to = Objects.requireNonNull(told.otherFile());
        if (stores.records().isTold(to, customer.address())) {
            return;
        }
        stores.contacts().know(to, customer.address(), customer.language());
        CustomerContact own = contact(to, customer.address()).orElseThrow();
        Map<String, String> values = Map.of("formerNumber", told.complaintNumber());
        mail.toCustomer(own, new CustomerMail.Note("own-file", "moved-" + told.id(), values, false));
        stores.records()
                .add(new AcknowledgementRecord(
                        "moved/" + told.id(), to, customer.address(), AcknowledgementRecord.ANNOUNCED, null, now()));
    }

    private Optional<CustomerContact> contact(String complaintNumber, String address) {
        return stores.contacts().of(complaintNumber).stream()
                .filter(contact -> contact.address().equals(address))
                .findFirst();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(stores.clock().instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
