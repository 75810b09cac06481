package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

/** The main job of the hub, whatever it keeps its files in. */
abstract class ComplaintJourneyContract {

    abstract TestHub hub();

    abstract TestMail mail();

    @Test
    void leadsFromTheLetterToTheClosedFileAndBack() throws Exception {
        try (Journey journey = new Journey(hub(), mail())) {
            MimeMessage report = journey.complain();
            journey.answerHalf(report);
            journey.answer(report);
            journey.expectFacts(
                    "received",
                    "normalized COMPLAINT",
                    "linked NEW",
                    "routed NEW",
                    "corrective-action.issued.v1",
                    "corrective-action.returned.v1",
                    "corrective-action.answered.v1",
                    "corrective-action.verified.v1",
                    "complaint.closed.v1");
            journey.complainAgain();
        }
        assertThat(hub().traffic().faults()).isEmpty();
        assertThat(hub().traffic().messages())
                .extracting(Traffic.Seen::address)
                .contains(
                        "complaints.raw",
                        "complaints.canonical",
                        "complaints.matched",
                        "complaints.department." + Journey.DEPARTMENT,
                        "corrective-actions.answers",
                        "complaints.events");
    }
}
