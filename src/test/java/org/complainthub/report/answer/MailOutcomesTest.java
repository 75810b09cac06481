package org.complainthub.report.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.report.register.ReportState;
import org.junit.jupiter.api.Test;

/** What becomes of mails to a report that are not simply its answer: nothing is lost, everybody is told. */
class MailOutcomesTest extends AnswerFixture {

    @Test
    void keepsAnAnswerThatComesTooLateAndTellsDepartmentAndDesk() {
        reply("a-1", "In-Reply-To: " + thread(), BOTH);
        stage.review.approve(NUMBER, "desk", "");
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.CLOSED);

        assertThat(reply("a-2", "In-Reply-To: " + thread(), "【纠正措施】又换了支架")).isEmpty();
        reply("a-2", "In-Reply-To: " + thread(), "【纠正措施】又换了支架");

        assertThat(stage.report("WORKSHOP").measures().corrective()).isEqualTo("更换线束");
        assertThat(stage.column("select words from report_remark where kind = 'LATE'"))
                .containsExactly("【纠正措施】又换了支架");
        assertThat(mails("desk@dealer.example")).singleElement().asString().contains("又换了支架", "foreman@dealer.example");
        assertThat(mails("workshop@dealer.example"))
                .filteredOn(body -> body.contains("has been answered already"))
                .hasSize(1);
    }

    @Test
    void passesAQuestionToTheDeskAndAsksPolitelyForTheForm() {
        assertThat(reply("a-1", "In-Reply-To: " + thread(), "请问这辆车的行驶里程是多少？\n\n> 【纠正措施】\n> 【预防措施】"))
                .isEmpty();

        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.ISSUED);
        assertThat(mails("desk@dealer.example")).singleElement().asString().contains("| 请问这辆车的行驶里程是多少？");
        assertThat(mails("workshop@dealer.example"))
                .filteredOn(body -> body.contains("We found nothing of the form in it"))
                .singleElement()
                .asString()
                .contains("【纠正措施 / Corrective action】");
    }

    @Test
    void tellsTheDepartmentWhenSomebodyElseAnswers() {
        reply("a-1", "In-Reply-To: " + thread(), BOTH);

        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.ANSWERED);
        assertThat(mails("workshop@dealer.example"))
                .filteredOn(body -> body.contains("has come from foreman@dealer.example"))
                .hasSize(1);
    }

    @Test
    void asksADepartmentWhichReportItMeansAndSendsStrangersNothing() {
        assertThatThrownBy(() -> deliver("a-1", mail("workshop@dealer.example")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> deliver("a-1", mail("workshop@dealer.example")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> deliver("a-2", mail("somebody@elsewhere.example")))
                .isInstanceOf(InvalidInput.class);

        assertThat(stage.column("select recipient from outbox_mail where message_id like '<car-none.%'"))
                .containsExactly("workshop@dealer.example");
    }

    @Test
    void keepsAttachmentsAsEvidence() {
        String mail = head("In-Reply-To: " + thread()) + "MIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + BOTH
                + "\r\n--b\r\nContent-Type: image/jpeg\r\nContent-Disposition: attachment; filename=\"../a.jpg\"\r\n\r\n"
                + "bytes of a picture\r\n--b--\r\n";
        deliver("a-1", mail.getBytes(StandardCharsets.UTF_8));
        deliver("a-1", mail.getBytes(StandardCharsets.UTF_8));

        String address = stage.column("select sha256 from report_attachment").get(0);
        assertThat(stage.column("select sha256 from report_attachment")).hasSize(1);
        assertThat(new String(evidence.get(address), StandardCharsets.UTF_8)).startsWith("bytes of a picture");
    }

    @Test
    void readsAnAnswerAboveTenMegabytesOfHistory() {
        assertThat(reply("a-1", "In-Reply-To: " + thread(), BOTH + "\r\n" + history(10_000_000)))
                .hasSize(1);
        assertThat(stage.report("WORKSHOP").measures().corrective()).isEqualTo("更换线束");
    }

    @Test
    void readsAnAnswerBelowAMegabyteOfHistory() {
        assertThat(reply("a-1", "In-Reply-To: " + thread(), history(1_000_000) + "\r\n" + BOTH))
                .hasSize(1);
    }

    private static String history(int characters) {
        String line = "> 在历史里写了很多 and on it went, blah\r\n";
        return line.repeat(characters / line.length());
    }

    private List<String> mails(String recipient) {
        return stage.column("select body from outbox_mail where recipient = '" + recipient + "'");
    }

    private static byte[] mail(String from) {
        return ("From: " + from + "\r\nSubject: report\r\n\r\n" + BOTH).getBytes(StandardCharsets.UTF_8);
    }
}
