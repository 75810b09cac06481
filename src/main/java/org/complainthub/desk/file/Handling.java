package org.complainthub.desk.file;

import java.util.List;
import org.complainthub.report.customer.Consents;
import org.complainthub.report.customer.CustomerContacts;
import org.complainthub.report.decision.Decision;
import org.complainthub.report.decision.Decisions;
import org.complainthub.report.survey.HandlingSurvey;
import org.complainthub.report.survey.HandlingSurveys;
import org.springframework.stereotype.Component;

/**
 * What the customers of a file were told and asked.
 *
 * @param customers how many of them can be told by mail
 * @param decisions the latest last
 * @param surveys on each closing, the latest first
 * @param consents to sharing with the car maker, the last word first
 */
public record Handling(
        int customers, List<Decision> decisions, List<HandlingSurvey> surveys, List<Consents.Consent> consents) {

    /** Where it is read. */
    @Component("handlingStores")
    public record Stores(CustomerContacts contacts, Decisions decisions, HandlingSurveys surveys, Consents consents) {

        /** Of the file of this number. */
        public Handling of(String complaintNumber) {
            return new Handling(
                    contacts.of(complaintNumber).size(),
                    decisions.of(complaintNumber),
                    surveys.of(complaintNumber),
                    consents.of(complaintNumber));
        }
    }
}
