package org.complainthub.report.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.report.ReportFixtures.aComplaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Relation;
import org.complainthub.report.ReportFixtures;
import org.complainthub.report.ReportStage;
import org.complainthub.report.ReportState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final String NUMBER = "CAR-2026-000001";
    private static final String BOTH = "【纠正措施】更换线束\n【预防措施】增加终检\n";

    private final ObjectMapper json = ReportFixtures.json();
    private final ReportStage stage = ReportStage.onH2();
    private final InMemoryEvidence evidence = new InMemoryEvidence();
    private final Answers answers = answers();

    @BeforeEach
    void issue() {
        stage.correctiveActions.receive(aComplaint().inFile(), "WORKSHOP");
    }

    @Test
    void closesTheFileWhenItsOnlyDepartmentAnswers() {
        List<CorrectiveActionFact> facts = answers.receive(answer("换件", "抽查"));

        assertThat(facts)
                .extracting(CorrectiveActionFact::fact)
                .containsExactly("corrective-action.answered.v1", "complaint.closed.v1");
        assertThat(facts.get(0).preventive()).isEqualTo("抽查");
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.CLOSED);
    }

    @Test
    void keepsTheFileOpenUntilTheLastDepartmentAnswers() {
        stage.correctiveActions.receive(
                aComplaint()
                        .receipt("r-2", Relation.SAME_MATTER)
                        .to("WORKSHOP", "CRC")
                        .inFile(),
                "CRC");

        assertThat(answers.receive(answer("换件", "抽查"))).hasSize(1);
        assertThat(answers.receive(answer("CAR-2026-000002", "致歉", "回访"))).hasSize(2);
    }

    @Test
    void keepsTheFileOpenForADepartmentWhoseMessageIsStillUnderWay() {
        stage.correctiveActions.receive(
                aComplaint()
                        .receipt("r-2", Relation.SAME_MATTER)
                        .to("WORKSHOP", "CRC")
                        .inFile(),
                "WORKSHOP");

        assertThat(answers.receive(answer("换件", "抽查"))).hasSize(1);
        assertThat(stage.stores.files().isClosed("CF-1")).isFalse();
    }

    @Test
    void returnsWhatLacksThePreventiveActionAndKeepsTheRest() {
        assertThat(answers.receive(answer("换件", "无")))
                .extracting(CorrectiveActionFact::fact)
                .containsExactly("corrective-action.returned.v1");
        assertThat(lastMail()).contains("预防措施：怎样防止再次发生").doesNotContain("  - 纠正措施");

        assertThat(answers.receive(answer(null, "抽查"))).hasSize(2);
        assertThat(stage.report("WORKSHOP").measures().corrective()).isEqualTo("换件");
    }

    @Test
    void returnsTheSameWordsForBothMeasures() {
        assertThat(answers.receive(answer("加强管理。", "加强管理")))
                .extracting(CorrectiveActionFact::state)
                .containsExactly("RETURNED");
    }

    @Test
    void hasOneEffectForAnAnswerDeliveredTwice() {
        List<CorrectiveActionFact> first = answers.receive(answer("换件", null));

        assertThat(answers.receive(answer("换件", null))).isEqualTo(first);
        assertThat(stage.column("select message_id from outbox_mail")).hasSize(2);
    }

    @Test
    void stopsReturningAfterTooManyTimes() {
        answers.receive(answer("a1", null));
        answers.receive(answer("a2", null));

        assertRefused(answer("a3", null), "returned 2 times already");
    }

    @Test
    void refusesAnAnswerAfterClosing() {
        answers.receive(answer("换件", "抽查"));

        assertRefused(answer("换件二", "抽查"), "is CLOSED and takes no further answer");
    }

    @Test
    void takesTheSameWordsAgainWhenTheReportWasReopened() {
        answers.receive(answer("换件", "抽查"));
        stage.correctiveActions.receive(
                aComplaint().receipt("r-2", Relation.REPEAT).inFile(), "WORKSHOP");

        assertThat(answers.receive(answer("换件", "抽查"))).hasSize(2);
    }

    @Test
    void refusesUnknownReportsWrongTokensAndMalformedMessages() {
        assertRefused(answer("CAR-2026-000099", "a", "b"), "there is no report");
        assertRefused("{\"reportNumber\":\"CAR-2026-000001\",\"token\":\"f\",\"corrective\":\"a\"}", "token");
        assertRefused("{\"reportNumber\":\"'; drop table\"}", "names no report");
        assertRefused("{\"reportNumber\":\"CAR-2026-000001\",\"corrective\":[1]}", "corrective must be text");
        assertRefused("[]", "no JSON object");
        assertRefused("no json", "no JSON");
        assertRefused("{\"receiptId\":\"x\",\"evidence\":{}}", "pointer to a mail");
    }

    @Test
    void readsAMailReplyByItsThread() {
        assertThat(reply("a-1", "In-Reply-To: " + thread(), BOTH)).hasSize(2);
        assertThat(stage.report("WORKSHOP").answeredBy()).contains("foreman@dealer.example");
    }

    @Test
    void readsAMailReplyByReferences() {
        assertThat(reply("a-1", "References: <other@x>\r\n " + thread() + " <third@x>", BOTH))
                .hasSize(2);
    }

    @Test
    void readsAMailReplyByNumberAndKeyInTheText() {
        String quoted =
                "> Please fill in: " + NUMBER + " " + stage.report("WORKSHOP").token();

        assertThat(reply("a-1", "X-None: 1", BOTH + quoted)).hasSize(2);
    }

    @Test
    void refusesAMailThatKnowsOnlyTheReportNumber() {
        assertThatThrownBy(() -> reply("a-1", "Subject: Re: [" + NUMBER + "]", BOTH))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("answers none of our mails");
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.ISSUED);
    }

    @Test
    void readsGbkLabelledAsGb2312() {
        String head = head("In-Reply-To: " + thread()) + "Content-Type: text/plain; charset=gb2312\r\n\r\n";
        byte[] mail = (head + "【纠正措施】更换線束鎔\n【预防措施】增加终检").getBytes(Charset.forName("GB18030"));

        assertThat(deliver("a-1", mail)).hasSize(2);
        assertThat(stage.report("WORKSHOP").measures().corrective()).isEqualTo("更换線束鎔");
    }

    @Test
    void readsAnHtmlReply() {
        String html =
                "Content-Type: text/html; charset=utf-8\r\n\r\n<div>【纠正措施 / Corrective action】</div><p>更换&nbsp;线束</p>"
                        + "<table><tr><td>【预防措施】</td><td>增加终检</td></tr></table><blockquote>From: desk</blockquote>";

        assertThat(deliver("a-1", (head("In-Reply-To: " + thread()) + html).getBytes(StandardCharsets.UTF_8)))
                .hasSize(2);
        assertThat(stage.report("WORKSHOP").measures().preventive()).isEqualTo("增加终检");
    }

    @Test
    void notesAnAutomaticReplyAndReturnsNothing() {
        assertThat(reply("a-1", "Auto-Submitted: auto-replied\r\nIn-Reply-To: " + thread(), BOTH))
                .isEmpty();
        reply("a-1", "Auto-Submitted: auto-replied\r\nIn-Reply-To: " + thread(), BOTH);

        assertThat(stage.column("select note from outbox_note where report_number = '" + NUMBER + "'"))
                .containsExactly("AUTOMATIC_REPLY");
        assertThat(stage.column("select message_id from outbox_mail")).hasSize(1);
    }

    @Test
    void notesAnOutOfOfficeReplyKnownByItsSubjectOnly() {
        assertThat(reply(
                        "a-1", "Subject: =?UTF-8?B?6Ieq5Yqo5Zue5aSNOiDkvJHlgYc=?=\r\nIn-Reply-To: " + thread(), "我在休假"))
                .isEmpty();
    }

    @Test
    void notesABounceThatNamesOurMailOnlyInItsCopy() {
        String bounce = "From: MAILER-DAEMON@mx.example\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: text/plain\r\n\r\nno such user\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
                + "Message-ID: " + thread() + "\r\n--b--\r\n";

        assertThat(deliver("a-1", bounce.getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(stage.column("select note from outbox_note")).containsExactly("DELIVERY_FAILED");
    }

    @Test
    void refusesAnswersToMailsThatAskForNone() {
        stage.correctiveActions.receive(
                aComplaint()
                        .receipt("r-9", Relation.NEW)
                        .of(org.complainthub.complaint.Kind.PRAISE)
                        .inFile("CF-2"),
                "WORKSHOP");
        String info = stage.column("select message_id from outbox_mail where report_number is null")
                .get(0);

        assertThatThrownBy(() -> reply("a-1", "In-Reply-To: " + info, "谢谢"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("asked for no measures");
    }

    @Test
    void survivesBytesThatAreNoMail() {
        assertThatThrownBy(() -> deliver("a-1", new byte[] {0, -1, 13, 10, 5})).isInstanceOf(InvalidInput.class);
    }

    private Answers answers() {
        AnswerRecords records = new AnswerRecords(stage.database);
        AnswerReturns returns =
                new AnswerReturns(records, stage.mail, ReportFixtures.REFERENCE, ReportStage.PROPERTIES);
        AnswerJudge judge = new AnswerJudge(stage.stores, records, returns, stage.clock);
        ReportThreads threads = new ReportThreads(stage.outbox, stage.stores.reports(), ReportStage.PROPERTIES);
        return new Answers(json, evidence, new MailAnswers(threads, stage.outbox, judge), judge);
    }

    private void assertRefused(String message, String reason) {
        assertThatThrownBy(() -> answers.receive(message))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(reason);
    }

    private String thread() {
        return stage.report("WORKSHOP").threadId("hub.dealer.example");
    }

    private String lastMail() {
        return stage.column("select body from outbox_mail where in_reply_to is not null")
                .get(0);
    }

    private String answer(String corrective, String preventive) {
        return answer(NUMBER, corrective, preventive);
    }

    private String answer(String number, String corrective, String preventive) {
        Map<String, String> fields = new HashMap<>();
        fields.put("reportNumber", number);
        fields.put("corrective", corrective);
        fields.put("preventive", preventive);
        return written(fields);
    }

    private List<CorrectiveActionFact> reply(String receiptId, String headers, String text) {
        String mail = head(headers) + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text;
        return deliver(receiptId, mail.getBytes(StandardCharsets.UTF_8));
    }

    private static String head(String headers) {
        return "From: foreman@dealer.example\r\n" + headers + "\r\n";
    }

    private List<CorrectiveActionFact> deliver(String receiptId, byte[] mail) {
        EvidenceItem item = new EvidenceItem(evidence.put(mail), "message/rfc822", mail.length, null);
        return answers.receive(written(
                new Receipt(receiptId, Channel.MAIL, "answers", "", null, ReportFixtures.RECEIVED, item, List.of())));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class InMemoryEvidence implements EvidenceStore {

        private final Map<String, byte[]> items = new HashMap<>();

        @Override
        public String put(byte[] content) {
            String address = String.format("%064x", items.size());
            items.put(address, content);
            return address;
        }

        @Override
        public byte[] get(String sha256) {
            return items.get(sha256);
        }
    }
}
