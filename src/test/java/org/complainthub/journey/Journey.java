package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.complainthub.complaint.PublishedSchema;
import org.complainthub.report.review.ReportReview;
import org.complainthub.subscribing.AmqpSubscriber;
import org.complainthub.subscribing.ArtemisSubscriber;

/** A complaint from the customer's letter to the closed file, and his second letter; with everybody who looks on. */
final class Journey implements AutoCloseable {

    static final String DEPARTMENT = "BODY_PAINT";
    static final String WORDS =
            "您好：\n你们给我的车（车牌辽BW73K1）右前门做的补漆颜色不对，和车身不是一个颜色，色差非常明显。\n" + "这个漆面质量我要投诉，请重新喷漆。\n林悦 13900002718\n";

    private static final String EVERY_FACT = "cloudEvents_type LIKE 'org.complainthub.%'";
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final TestHub hub;
    private final TestMail mail;
    private final List<String> byAmqp = new CopyOnWriteArrayList<>();
    private final List<String> byJms = new CopyOnWriteArrayList<>();
    private final AutoCloseable amqp;
    private final AutoCloseable jms;
    private String file = "";

    Journey(TestHub hub, TestMail mail) throws Exception {
        this.hub = hub;
        this.mail = mail;
        amqp = AmqpSubscriber.subscribe(
                new JmsConnectionFactory(TestHub.SUBSCRIBER, TestMail.PASSWORD, hub.brokerUrl("amqp")),
                "amqp",
                EVERY_FACT,
                byAmqp::add);
        jms = ArtemisSubscriber.subscribe(
                new ActiveMQConnectionFactory(hub.brokerUrl("tcp"), TestHub.SUBSCRIBER, TestMail.PASSWORD),
                "jms",
                EVERY_FACT,
                byJms::add);
    }

    /** The customer writes; the department is asked for both kinds of measures. */
    MimeMessage complain() throws MessagingException {
        int before = mailsToDepartment().size();
        mail.send(TestMail.COMPLAINTS, TestMail.letter("paint-1", "", WORDS));
        MimeMessage report = mailToDepartment(before);
        file = awaited("complaint.linked.v1").json().get("complaintNumber").asText();
        assertThat(TestMail.text(report)).contains(file, "【纠正措施", "【预防措施", "色差非常明显");
        return report;
    }

    /** The department forgets the preventive measures and is asked again, politely. */
    void answerHalf(MimeMessage report) throws MessagingException {
        int before = mailsToDepartment().size();
        mail.send(TestMail.REPORTS, TestMail.reply(report, "half", filled(report, "已为客户重新调漆并喷涂右前门。", "")));
        MimeMessage returned = mailToDepartment(before);
        awaited("corrective-action.returned.v1");
        assertThat(TestMail.text(returned)).contains("预防措施").contains("请");
        assertThat(returned.getHeader("In-Reply-To")[0]).isEqualTo(report.getMessageID());
        assertThat(statusInReports()).isNotEqualTo("CLOSED");
    }

    /** The department answers in full; the desk approves, and the file closes. */
    void answer(MimeMessage report) throws MessagingException {
        String text = filled(report, "已为客户重新调漆并喷涂右前门。", "喷漆前必须做色板比对，由钣喷主管签字。");
        mail.send(TestMail.REPORTS, TestMail.reply(report, "full", text));
        String number = awaited("corrective-action.answered.v1")
                .json()
                .get("reportNumber")
                .asText();
        assertThat(status()).isEqualTo("OPEN");
        hub.bean(ReportReview.class).approve(number, "desk", "");
        JsonNode closed = awaited("complaint.closed.v1").json();
        assertThat(closed.get("complaintNumber").asText()).isEqualTo(file);
        await().atMost(LONGEST).until(this::status, "CLOSED"::equals);
    }

    /** The customer writes again; the closed file is opened again and the department hears of it. */
    void complainAgain() throws MessagingException {
        int before = mailsToDepartment().size();
        mail.send(
                TestMail.COMPLAINTS,
                TestMail.letter("paint-2", "", "您好：\n辽BW73K1右前门重新喷过以后颜色还是不对，色差和以前一样，再次投诉，要求重新喷漆。\n林悦 13900002718\n"));
        MimeMessage supplement = mailToDepartment(before);
        assertThat(TestMail.text(supplement)).contains(file, "颜色还是不对");
        Traffic.Seen linked = last("complaint.linked.v1");
        assertThat(linked.json().get("relation").asText()).isEqualTo("REPEAT");
        assertThat(linked.json().get("complaintNumber").asText()).isEqualTo(file);
        assertThat(reopened()).isTrue();
        assertThat(status()).isEqualTo("OPEN");
    }

    /** Both subscribers have heard of everything, in its order. */
    void expectFacts(String... facts) {
        await().atMost(LONGEST).untilAsserted(() -> assertThat(labels(byAmqp)).containsExactly(facts));
        await().atMost(LONGEST).untilAsserted(() -> assertThat(labels(byJms)).containsExactly(facts));
    }

    String file() {
        return file;
    }

    String status() {
        return hub.jdbc()
                .sql("select status from complaint_file where number = ?")
                .param(file)
                .query(String.class)
                .single();
    }

    private boolean reopened() {
        return hub.jdbc()
                .sql("select reopened_at is not null from complaint_file where number = ?")
                .param(file)
                .query(Boolean.class)
                .single();
    }

    private String statusInReports() {
        return hub.jdbc()
                .sql("select state from corrective_action_report where complaint_number = ?")
                .param(file)
                .query(String.class)
                .single();
    }

    private Traffic.Seen awaited(String fact) {
        await().atMost(LONGEST)
                .untilAsserted(
                        () -> assertThat(facts(fact)).as(fact + hub.traffic()).isNotEmpty());
        return last(fact);
    }

    private Traffic.Seen last(String fact) {
        List<Traffic.Seen> facts = facts(fact);
        return facts.get(facts.size() - 1);
    }

    private List<Traffic.Seen> facts(String fact) {
        return hub.traffic()
                .matching(seen -> seen.address().equals("complaints.events")
                        && seen.type().equals("org.complainthub." + fact)
                        && (file.isEmpty()
                                ? seen.body().contains("辽BW73K1")
                                : seen.body().contains(file)));
    }

    private List<MimeMessage> mailsToDepartment() {
        return mail.mailsTo(TestMail.addressOf(DEPARTMENT));
    }

    private MimeMessage mailToDepartment(int before) {
        await().atMost(LONGEST).untilAsserted(() -> assertThat(mailsToDepartment())
                .as(hub.traffic().toString())
                .hasSizeGreaterThan(before));
        return mailsToDepartment().get(before);
    }

    private static String filled(MimeMessage report, String corrective, String preventive) {
        return filled(TestMail.text(report), corrective, preventive);
    }

    /** The short form of a report, filled in. */
    static String filled(String report, String corrective, String preventive) {
        return report.replace("【纠正措施 / Corrective action】", "【纠正措施 / Corrective action】\n" + corrective)
                .replace("【预防措施 / Preventive action】", "【预防措施 / Preventive action】\n" + preventive)
                .replace("【责任人 / Owner】", "【责任人 / Owner】\n钣喷主管")
                .replace("【完成日期 / Due】", "【完成日期 / Due】\n2026-12-01");
    }

    /** The bodies as the facts they tell of, without those that leave an outbox at their own time. */
    private static List<String> labels(List<String> bodies) {
        return bodies.stream()
                .map(Journey::label)
                .filter(label -> !label.startsWith("complaint-file.") && !label.startsWith("acknowledgement."))
                .toList();
    }

    private static String label(String body) {
        JsonNode json = json(body);
        if (json.has("fact")) {
            return json.get("fact").asText();
        }
        if (json.has("routing")) {
            return "routed " + json.get("relation").asText();
        }
        if (json.has("relation")) {
            return "linked " + json.get("relation").asText();
        }
        return json.has("kind") ? "normalized " + json.get("kind").asText() : "received";
    }

    private static JsonNode json(String body) {
        try {
            return PublishedSchema.JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            throw new IllegalStateException(body, noJson);
        }
    }

    @Override
    public void close() throws Exception {
        amqp.close();
        jms.close();
    }
}
