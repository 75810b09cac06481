package org.complainthub.matching.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;

import java.util.List;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mock.MockEndpoint;
import org.complainthub.RouteFile;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Severity;
import org.complainthub.matching.Matchers;
import org.complainthub.matching.file.ComplaintFile;
import org.complainthub.matching.file.Filing;
import org.complainthub.matching.file.InMemoryComplaintFiles;
import org.junit.jupiter.api.Test;

class ComplaintFileStatusRouteTest {

    private final InMemoryComplaintFiles files = new InMemoryComplaintFiles();

    @Test
    void closesTheFileOfAClosedComplaint() throws Exception {
        String number = opened();
        try (CamelContext context = route()) {
            String fact =
                    "{\"complaintNumber\":\"" + number + "\",\"closedAt\":\"2026-03-09T10:00:00+08:00\",\"by\":[]}";
            context.createProducerTemplate().sendBody("direct:closed", fact);
            context.createProducerTemplate().sendBody("direct:closed", fact);

            assertThat(files.file(number).orElseThrow().status()).isEqualTo(ComplaintFile.Status.CLOSED);
        }
    }

    @Test
    void opensTheFileOfAnUnsatisfiedCustomerAgainAndMakesItGraver() throws Exception {
        String number = opened();
        try (CamelContext context = route()) {
            send(context, "complaint.closed.v1", number, "2026-03-09T10:00:00+08:00");
            send(context, "complaint.reopened.v1", number, "2026-03-10T10:00:00+08:00");
            send(context, "complaint.closed.v1", number, "2026-03-09T10:00:00+08:00");

            assertThat(files.file(number).orElseThrow().status()).isEqualTo(ComplaintFile.Status.OPEN);
            assertThat(files.raise(number, Severity.S2)).isFalse();
            assertThat(files.raise(number, Severity.S1)).isTrue();
        }
    }

    @Test
    void makesTheFileOfARejectedDecisionGraver() throws Exception {
        String number = opened();
        try (CamelContext context = route()) {
            send(context, "decision.rejected.v1", number, "2026-03-09T10:00:00+08:00");

            assertThat(files.file(number).orElseThrow().status()).isEqualTo(ComplaintFile.Status.OPEN);
            assertThat(files.raise(number, Severity.S2)).isFalse();
        }
    }

    private String opened() {
        Complaint complaint = noiseOfShen("r1").build();
        ComplaintFile file = files.open(complaint);
        Complaint filed = complaint.edit().complaintNumber(file.number()).build();
        files.record(new Filing(filed, new TreeSet<>(), file, List.of()));
        return file.number();
    }

    private static void send(CamelContext context, String fact, String number, String at) {
        String body = "{\"fact\":\"" + fact + "\",\"complaintNumber\":\"" + number + "\",\"at\":\"" + at + "\"}";
        context.createProducerTemplate().sendBody("direct:closed", body);
    }

    @Test
    void setsAsideAFactAboutNoFile() throws Exception {
        try (CamelContext context = route()) {
            MockEndpoint invalid = context.getEndpoint("mock:invalid", MockEndpoint.class);
            invalid.expectedMessageCount(2);
            context.createProducerTemplate().sendBody("direct:closed", "{\"complaintNumber\":\"C-1999-000009\"}");
            context.createProducerTemplate().sendBody("direct:closed", "{}");

            invalid.assertIsSatisfied();
        }
    }

    private CamelContext route() throws Exception {
        return new RouteFile("matching/complaint-file-status")
                .edge("hub.matching.status.from", "direct:closed")
                .bean("complaintFileStatus", new ComplaintFileStatus(files, Matchers.CLOCK))
                .start();
    }
}
