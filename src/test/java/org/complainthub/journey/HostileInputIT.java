package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.lang.model.SourceVersion;
import org.complainthub.ledger.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in is text to be kept; it steers nothing, and nothing stops the next receipt. */
@ExtendWith(SharedHub.class)
class HostileInputIT {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final List<String> FORGED = List.of(
            "CamelFileName",
            "cAmElJmsDestinationName",
            "CAMELHttpUri",
            "mail.smtp.host",
            "Mail.SMTP.from",
            "JMSReplyTo",
            "jmsCorrelationID",
            "_AMQ_DUPL_ID",
            "_amq_sched_delivery",
            "cloudEvents_type",
            "CLOUDEVENTS_id",
            "department",
            "fact");
    private static final String EVIL = "complaints.dead";
    private static final String CODE =
            "${body} ${bean:outbox?method=claim} #{T(java.lang.Runtime)} {{hub.broker.password}} "
                    + "'; drop table complaint_file; -- <script>alert(1)</script>";

    private final TestHub hub = SharedHub.hub();
    private final Doors doors = new Doors(hub);
    private final String mark = "No. " + UUID.randomUUID();
    private final String words = "I want to complain about the workshop: the engine stalls again after your repair. "
            + CODE + "\n" + mark + "\n";
    private long dead;

    @BeforeEach
    void settle() {
        hub.awaitQuiet();
        dead = hub.depth("complaints.dead");
    }

    @Test
    void headersOfAMailSteerNothing() throws Exception {
        StringBuilder headers = new StringBuilder();
        FORGED.forEach(name -> headers.append(name).append(": ").append(EVIL).append('\n'));
        SharedHub.mail().send(TestMail.COMPLAINTS, TestMail.letter(mark.substring(4), headers.toString(), words));

        expectOrdinaryComplaint();
    }

    @Test
    void headersOfARequestSteerNothing() throws Exception {
        String[] headers =
                FORGED.stream().flatMap(name -> List.of(name, EVIL).stream()).toArray(String[]::new);
        doors.accepted("letter?name=a.txt", Doors.utf8(words), headers);

        expectOrdinaryComplaint();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "amqp"})
    void propertiesOfAMessageSteerNothing(String scheme) throws Exception {
        Doors.send(doors.asSender(scheme), "complaints.inbox", session -> {
            var message = session.createTextMessage(words);
            message.setStringProperty("channel", "LETTER");
            message.setStringProperty("name", "../../" + mark + ".txt");
            for (String name :
                    FORGED.stream().filter(HostileInputIT::isProperty).toList()) {
                message.setStringProperty(name, name.equals("_AMQ_DUPL_ID") ? EVIL + mark : EVIL);
            }
            message.setJMSCorrelationID(EVIL);
            message.setJMSReplyTo(session.createQueue(EVIL));
            return message;
        });

        expectOrdinaryComplaint();
    }

    @Test
    void refusesADocumentTypeAndGoesOn() throws Exception {
        double refused = hub.refused();
        String id = doors.accepted(
                "oem?name=case.xml",
                Doors.utf8("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<ServiceRequests><ServiceRequest><Description>&x;" + mark
                        + "</Description></ServiceRequest></ServiceRequests>"));

        Map<String, String> invalid = awaitInvalid(id);
        assertThat(invalid).containsEntry("stage", "receipt-normalizer");
        assertThat(invalid.get("reason")).containsIgnoringCase("doctype");
        assertThat(hub.refused()).isEqualTo(refused + 1);
        expectNextGoesThrough();
    }

    @Test
    void accountsForWhatNobodyCanRead() throws Exception {
        byte[] noise = new byte[20_000];
        new Random(4711).nextBytes(noise);
        String binary = doors.accepted("letter?name=noise.pdf", noise);
        String blank = doors.accepted("letter?name=blank.txt", Doors.utf8(" \n"));
        String nested = doors.accepted("mail?name=nested.eml", Doors.utf8(nested(100)));
        doors.drop(mark + ".txt", new byte[0]);

        for (String id : List.of(binary, blank, nested)) {
            await().atMost(LONGEST).until(() -> hub.row(id).isPresent());
        }
        await().atMost(LONGEST).until(() -> hub.ledger().rows(0, Ledger.LONGEST_PAGE).stream()
                .anyMatch(row -> row.source().equals(mark + ".txt")));
        assertThat(hub.folder().resolve(mark + ".txt")).doesNotExist();
        expectNextGoesThrough();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaints.inbox", "complaints.raw", "corrective-actions.answers", "complaints.dead"})
    void aSubscriberSendsNothing(String queue) {
        expectRefused(doors.asSubscriber("tcp"), queue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaints.raw", "complaints.department.WORKSHOP", "complaints.dead"})
    void aSenderSendsReceiptsAndAnswersOnly(String queue) {
        expectRefused(doors.asSender("tcp"), queue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaints.inbox", "complaints.raw", "complaints.department.WORKSHOP"})
    void aSenderReadsNothing(String queue) throws Exception {
        expectUnreadable(doors.asSender("tcp"), queue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaints.inbox", "complaints.raw", "complaints.invalid", "corrective-actions.answers"})
    void aSubscriberReadsFactsAndDepartmentsOnly(String queue) throws Exception {
        expectUnreadable(doors.asSubscriber("tcp"), queue);
    }

    private void expectRefused(ConnectionFactory connections, String queue) {
        long before = hub.depth(queue);

        assertThatThrownBy(() -> Doors.send(connections, queue, Doors.text("{}", Map.of())))
                .isInstanceOf(JMSException.class);
        assertThat(hub.depth(queue)).isEqualTo(before);
    }

    private static void expectUnreadable(ConnectionFactory connections, String queue) throws JMSException {
        try (Connection connection = connections.createConnection()) {
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            assertThatThrownBy(() -> session.createConsumer(session.createQueue(queue)))
                    .isInstanceOf(JMSException.class);
        }
    }

    /** Names with a dot, and those that JMS keeps for itself, no client can set. */
    private static boolean isProperty(String name) {
        return SourceVersion.isIdentifier(name) && !name.startsWith("JMS");
    }

    private void expectOrdinaryComplaint() {
        await().atMost(LONGEST).untilAsserted(() -> assertThat(complaints("complaints.matched"))
                .as(hub.traffic().toString())
                .hasSize(1));
        Traffic.Seen complaint = complaints("complaints.matched").get(0);
        assertThat(complaint.json().at("/text/verbatim").asText()).contains(CODE);
        assertThat(complaint.properties().values()).noneMatch(value -> value.startsWith(EVIL));
        assertThat(complaint.properties()).containsEntry("cloudEvents_type", "org.complainthub.complaint.linked.v1");
        expectNothingDead();
    }

    private void expectNextGoesThrough() throws Exception {
        doors.accepted("letter?name=next.txt", Doors.utf8(words));
        await().atMost(LONGEST).untilAsserted(() -> assertThat(complaints("complaints.matched"))
                .as(hub.traffic().toString())
                .hasSize(1));
        expectNothingDead();
    }

    private void expectNothingDead() {
        hub.awaitQuiet();
        assertThat(hub.depth("complaints.dead")).isEqualTo(dead);
        assertThat(hub.jdbc()
                        .sql("select count(*) from complaint_file")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(hub.traffic().faults()).isEmpty();
    }

    private List<Traffic.Seen> complaints(String address) {
        return hub.traffic()
                .matching(seen -> seen.address().equals(address)
                        && seen.body().contains(CODE.substring(0, 7))
                        && seen.body().contains(mark));
    }

    private List<Traffic.Seen> invalidMessages() {
        return hub.traffic().on("complaints.invalid");
    }

    private Map<String, String> awaitInvalid(String receiptId) {
        await().atMost(LONGEST).until(() -> invalidMessages().stream()
                .anyMatch(seen -> receiptId.equals(seen.properties().get("receiptId"))));
        return invalidMessages().stream()
                .map(Traffic.Seen::properties)
                .filter(properties -> receiptId.equals(properties.get("receiptId")))
                .findFirst()
                .orElseThrow();
    }

    /** Multiparts in multiparts. */
    private String nested(int depth) {
        StringBuilder mail = new StringBuilder("From: a@mail.example\nTo: " + TestMail.COMPLAINTS + "\nMessage-ID: <"
                + mark.substring(4) + "@mail.example>\nSubject: deep\nMIME-Version: 1.0\n");
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        mail.append("Content-Type: text/plain\n\nthe bottom\n");
        for (int i = depth - 1; i >= 0; i--) {
            mail.append("--b").append(i).append("--\n");
        }
        return mail.toString();
    }
}
