package org.complainthub.report.survey;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.complainthub.complaint.CustomerFact;
import org.complainthub.report.customer.CustomerContact;
import org.complainthub.report.customer.CustomerMail;
import org.complainthub.report.customer.CustomerProperties;
import org.complainthub.report.outbox.CustomerLinks;
import org.complainthub.report.survey.HandlingSurveys.Closing;
import org.springframework.stereotype.Component;

/** Asks the customers of closed files how the handling was: each once for each closing, and nobody who unsubscribed. */
@Component("surveyInvitations")
public class SurveyInvitations {

    private static final int BATCH = 100;

    private final SurveyStores stores;
    private final CustomerMail mail;
    private final CustomerLinks links;
    private final CustomerProperties properties;

    public SurveyInvitations(
            SurveyStores stores, CustomerMail mail, CustomerLinks links, CustomerProperties properties) {
        this.stores = stores;
        this.mail = mail;
        this.links = links;
        this.properties = properties;
    }

    /** Invites those whose files have been closed long enough; nobody while customers cannot reach the hub. */
    public void invite() {
        if (!links.isOn()) {
            return;
        }
        OffsetDateTime now = stores.files().now();
        stores.surveys()
                .unasked(now.minus(properties.surveyWithin()), now.minus(properties.surveyAfter()), BATCH)
                .forEach(closing -> stores.files().inTurn(closing.complaintNumber(), () -> invite(closing)));
    }

    private List<CustomerContact> invite(Closing closing) {
        // it may have been opened again, or its customer asked by phone, since it was found
        boolean still = stores.surveys()
                .closing(closing.complaintNumber())
                .filter(closing::equals)
                .isPresent();
        if (!still || stores.surveys().isAsked(closing)) {
            return List.of();
        }
        List<CustomerContact> willing = stores.contacts().of(closing.complaintNumber()).stream()
                .filter(customer -> !stores.contacts().isUnsubscribed(customer.address()))
                .toList();
        HandlingSurvey survey = stores.surveys()
                .open(closing, willing.isEmpty() ? null : stores.files().now());
        willing.forEach(customer -> ask(customer, survey));
        return willing;
    }

    private void ask(CustomerContact customer, HandlingSurvey survey) {
        stores.contacts().renew(customer.complaintNumber(), customer.address());
        boolean first = mail.toCustomer(customer, new CustomerMail.Note("survey", survey.cause(), Map.of(), true));
        if (first) {
            stores.announcements()
                    .add(new CustomerFact(
                            "survey.invited.v1",
                            survey.cause(),
                            survey.complaintNumber(),
                            stores.files().now(),
                            null,
                            null));
        }
    }
}
