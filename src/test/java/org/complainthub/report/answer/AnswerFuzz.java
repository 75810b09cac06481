package org.complainthub.report.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import org.complainthub.complaint.EvidenceUnavailable;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;
import org.complainthub.fuzz.Structure;
import org.complainthub.report.ReportStage;
import org.complainthub.report.reply.ReplyForm;

/** What departments answer, by message and by mail, up to the database. */
public final class AnswerFuzz implements FuzzTargets {

    private static final String JSON =
            """
            {"reportNumber": "CAR-2026-000001", "token": "%s", "answeredBy": "王工", "problem": "刹车异响", "cause": "线束老化",
             "containment": "停用", "corrective": "更换线束", "preventive": "增加终检", "owner": "王工", "due": "2026-12-01"}
            """;
    private static final String POINTER =
            """
            {"receiptId": "r-1", "channel": "MAIL", "source": "answers", "name": "", "arrivedAt": "2026-11-10T08:00:00+08:00",
             "evidence": {"sha256": "%s", "mediaType": "message/rfc822", "size": 1}, "renditions": []}
            """
                    .formatted("0".repeat(64));
    private static final String MAIL =
            "From: 王工 <foreman@dealer.example>\r\nIn-Reply-To: %s\r\nSubject: Re: CAR-2026-000001\r\n"
                    + "Content-Type: text/plain; charset=utf-8\r\n\r\n【纠正措施 / Corrective action】\n更换线束\n\n"
                    + "【预防措施】增加终检\n1. 责任人：王工\n完成日期\t2026-12-01\n> 原因 | 老化 |\n-- \n王工\n";

    private final Fixture fixture = new Fixture();

    @Override
    public List<FuzzTarget> targets() {
        fixture.issue();
        String token = fixture.stage.report("WORKSHOP").token();
        return List.of(
                FuzzTarget.ofTexts("answer: message", List.of(JSON.formatted(token), POINTER), fixture::receive)
                        .madeOf(Structure.JSON)
                        .refusingBy(Set.of(InvalidInput.class, EvidenceUnavailable.class)),
                FuzzTarget.ofTexts("answer: mail", List.of(MAIL.formatted(fixture.thread())), fixture::receiveMail),
                FuzzTarget.ofTexts("answer: form in a mail", List.of(MAIL), AnswerFuzz::readForm));
    }

    private static void readForm(byte[] input) {
        String text = new String(input, UTF_8);
        for (String form : List.of("8d", "service")) {
            ReportStage.GATES.faults(form, new ReplyForm(ReportStage.FORMS.of(form)).read(text, "0a1b2c3d", "王工"));
        }
    }

    private static final class Fixture extends AnswerFixture {

        private int delivered;

        void receive(byte[] message) {
            answers.receive(new String(message, UTF_8));
        }

        void receiveMail(byte[] mail) {
            deliver("mail-" + delivered++, mail);
        }
    }
}
