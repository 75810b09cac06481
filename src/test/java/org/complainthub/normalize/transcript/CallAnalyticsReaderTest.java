package org.complainthub.normalize.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.normalize.ReceiptFixtures.content;
import static org.complainthub.normalize.ReceiptFixtures.receipt;

import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.normalize.ReceiptFixtures;
import org.junit.jupiter.api.Test;

class CallAnalyticsReaderTest {

    private final CallAnalyticsReader reader = new CallAnalyticsReader();

    @Test
    void bindsTurnsToParticipants() {
        Complaint complaint = read(
                """
                {"Version": "1.1.0", "CustomerMetadata": {"ContactId": "c-1"},
                 "Participants": [{"ParticipantId": "p1", "ParticipantRole": "AGENT"}, {"ParticipantId": "p2", "ParticipantRole": "CUSTOMER"}],
                 "Transcript": [{"ParticipantId": "p1", "Content": "Is that Dr Weiss? Was the price fine?"}, {"ParticipantId": "p2", "Content": "Nobody called me back."}]}
                """);

        assertThat(complaint.text().customerWords()).isEqualTo("Nobody called me back.");
        assertThat(complaint.complainant().name()).isEqualTo("Dr Weiss");
        assertThat(complaint.correlation().externalId()).isEqualTo("c-1");
    }

    @Test
    void readsRolesInTheTurnsOfCallAnalytics() {
        String json =
                """
                {"JobStatus": "COMPLETED", "Transcript": [{"ParticipantRole": "CUSTOMER", "Content": "It stalls."}, {"ParticipantRole": "AGENT", "Content": "Sorry."}]}
                """;

        assertThat(reader.recognises(receipt(Channel.CALLBACK, "c.json"), content("c.json", json)))
                .isTrue();
        assertThat(read(json).text().customerWords()).isEqualTo("It stalls.");
    }

    private Complaint read(String json) {
        return ReceiptFixtures.read(reader, Channel.CALLBACK, "call.json", json);
    }
}
