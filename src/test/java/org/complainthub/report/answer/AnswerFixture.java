package org.complainthub.report.answer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.report.ReportFixtures.aComplaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complainthub.complaint.Announced;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.CorrectiveActionFact;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.EvidenceUnavailable;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.mail.automatic.LoopMarks;
import org.complainthub.mail.automatic.MachineMailDetector;
import org.complainthub.report.ReportFixtures;
import org.complainthub.report.ReportStage;
import org.complainthub.report.letter.SideMail;
import org.complainthub.report.reply.ReplyReader;
import org.junit.jupiter.api.BeforeEach;

/** The report of a workshop that was asked for its measures, and ways to answer it. */
abstract class AnswerFixture {

    static final String NUMBER = "CAR-2026-000001";
    static final String BOTH = "【纠正措施】更换线束\n【预防措施】增加终检\n【责任人】王工\n【完成日期】2026-12-01\n";

    final ObjectMapper json = ReportFixtures.json();
    final ReportStage stage = ReportStage.onH2();
    final InMemoryEvidence evidence = new InMemoryEvidence();
    final ReplyReader reader = new ReplyReader(new MachineMailDetector(new LoopMarks(ReportStage.SEAL)));
    final MailAnswers mails;
    final Answers answers;
    final StrayMails strays;

    AnswerFixture() {
        AnswerJudge judge = judge();
        ReportThreads threads = new ReportThreads(stage.outbox, stage.stores.reports());
        MailReactions reactions = reactions(threads);
        mails = new MailAnswers(reader, threads, reactions, asides(judge));
        answers = new Answers(json, evidence, mails, judge);
        strays = new StrayMails(evidence, mails, reactions);
    }

    @BeforeEach
    void issue() {
        stage.correctiveActions.receive(aComplaint().ofService(), "WORKSHOP");
    }

    private AnswerJudge judge() {
        AnswerRecords records = new AnswerRecords(stage.database);
        AnswerReturns returns =
                new AnswerReturns(records, stage.mail, ReportFixtures.REFERENCE, ReportStage.PROPERTIES);
        return new AnswerJudge(
                stage.stores,
                records,
                new AnswerRules(ReportStage.FORMS, ReportStage.GATES, returns, stage.review),
                stage.clock);
    }

    private AnswerAsides asides(AnswerJudge judge) {
        SideMail mail = new SideMail(ReportStage.letters(), stage.outbox, stage.addresses, stage.ids);
        return new AnswerAsides(
                judge,
                new AnswerRemarks(
                        stage.database, new RemarkMail(mail, ReportFixtures.REFERENCE), stage.stores, stage.clock),
                new AnswerAttachments(stage.database, evidence));
    }

    private MailReactions reactions(ReportThreads threads) {
        ReactionSources sources = new ReactionSources(
                reader,
                threads,
                new BounceEscalation(stage.stores, stage.mail, ReportFixtures.REFERENCE, ReportStage.SEAL),
                stage.reception);
        return new MailReactions(sources, stage.outbox, stage.stores, stage.clock);
    }

    final List<CorrectiveActionFact> judged(String message) {
        return answers.receive(message).stream()
                .map(CorrectiveActionFact.class::cast)
                .toList();
    }

    final void assertRefused(String message, String reason) {
        assertThatThrownBy(() -> answers.receive(message))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(reason);
    }

    final String thread() {
        return stage.threadId("WORKSHOP");
    }

    final String lastMail() {
        return stage.column("select body from outbox_mail where in_reply_to is not null")
                .get(0);
    }

    final String answer(String corrective, String preventive) {
        return answer(NUMBER, corrective, preventive);
    }

    final String answer(String number, String corrective, String preventive) {
        Map<String, String> fields = new HashMap<>();
        fields.put("reportNumber", number);
        fields.put("corrective", corrective);
        fields.put("preventive", preventive);
        fields.put("owner", "王工");
        fields.put("due", "2026-12-01");
        return written(fields);
    }

    final List<Announced> reply(String receiptId, String headers, String text) {
        String mail = head(headers) + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text;
        return deliver(receiptId, mail.getBytes(StandardCharsets.UTF_8));
    }

    static String head(String headers) {
        return "From: foreman@dealer.example\r\n" + headers + "\r\n";
    }

    final List<Announced> deliver(String receiptId, byte[] mail) {
        EvidenceItem item = new EvidenceItem(evidence.put(mail), "message/rfc822", mail.length, null);
        return answers.receive(written(new Receipt(
                receiptId, Channel.MAIL, "answers", null, "", null, ReportFixtures.RECEIVED, item, List.of())));
    }

    final String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static final class InMemoryEvidence implements EvidenceStore {

        private final Map<String, byte[]> items = new HashMap<>();

        @Override
        public String put(byte[] content) {
            String address = String.format("%064x", items.size());
            items.put(address, content);
            return address;
        }

        @Override
        public byte[] get(String sha256) {
            return Optional.ofNullable(items.get(sha256))
                    .orElseThrow(() -> new EvidenceUnavailable("no evidence " + sha256));
        }
    }
}
