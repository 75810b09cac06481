package org.complainthub.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

/** Headers by which a sender would like to steer the hub, in several spellings. */
final class ForgedHeaders {

    private static final String[] NAMES = {
        "CAmelJmsDestinationName",
        "CamelJmsDestination",
        "camelFileName",
        "CAMELBEANMETHODNAME",
        "CamelSmtpTo",
        "org.apache.camel.x",
        "JMSReplyTo",
        "jmscorrelationid",
        "_AMQ_SCHED_DELIVERY",
        "_amq_dupl_id",
        "mail.smtp.host",
        "Mail.Smtp.From",
        "cloudEvents_type",
        "CLOUDEVENTS_id",
        "department",
        "HubX"
    };

    private ForgedHeaders() {}

    static Map<String, Object> all() {
        Map<String, Object> headers = new LinkedHashMap<>();
        for (String name : NAMES) {
            headers.put(name, "forged");
        }
        return headers;
    }

    /** The hub's own attributes are there, with its own values. */
    static void assertNoneIn(Map<String, Object> headers) {
        assertThat(headers).doesNotContainValue("forged");
        assertThat(headers.keySet())
                .allMatch(name -> name.startsWith("cloudEvents_")
                        || java.util.Set.of("receiptId", "channel", "contentType", "Content-Type", "_AMQ_DUPL_ID")
                                .contains(name));
        assertThat(headers)
                .containsEntry("cloudEvents_type", "org.complainthub.receipt.received.v1")
                .containsEntry("_AMQ_DUPL_ID", headers.get("cloudEvents_id"));
    }
}
