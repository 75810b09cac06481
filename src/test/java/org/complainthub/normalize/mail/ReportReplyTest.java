package org.complainthub.normalize.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.ThreadToken;
import org.junit.jupiter.api.Test;

/** Answers to corrective-action reports among complaints. */
class ReportReplyTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String TOKEN = new ThreadToken(MailReceipts.SEAL).of("C-2026-000012");
    private static final String OURS = "<car-2026-000007." + KEY + "." + TOKEN + "@hub.dealer.example>";

    @Test
    void setsAsideWhatAnswersAReport() {
        Complaint answer = read("foreman@elsewhere.example", "In-Reply-To: " + OURS, "纠正措施：换件");

        assertThat(answer.kind()).isEqualTo(Kind.NOT_FEEDBACK);
        assertThat(answer.text().customerWords()).isEqualTo("纠正措施：换件");
        assertThat(answer.defects())
                .contains(new Defect("REPORT_REPLY", "In-Reply-To", "CAR-2026-000007", "an answer to the report"));
    }

    @Test
    void knowsAColleaguesFormWithoutAThread() {
        String form = "纠正措施：换件\r\n\r\n> ===== 请填写 / Please fill in: CAR-2026-000007 " + KEY + " =====";

        assertThat(isReply(read("foreman@dealer.example", "X-Mailer: Foxmail", form)))
                .isTrue();
        assertThat(isReply(read("lin@customer.example", "X-Mailer: Foxmail", form)))
                .isFalse();
    }

    @Test
    void leavesACustomerWhoAnswersALongerTalkHisComplaint() {
        String talk = "In-Reply-To: <his@dealer.example>\r\nReferences: " + OURS + " <his@dealer.example>";

        assertThat(isReply(read("lin@customer.example", talk, "还是响"))).isFalse();
        assertThat(isReply(read("foreman@dealer.example", talk, "还是响"))).isTrue();
    }

    @Test
    void believesNoForgedMessageId() {
        String forged = "In-Reply-To: " + OURS.replace(TOKEN, "C-2026-000013" + TOKEN.substring(13));

        assertThat(read("lin@customer.example", forged, "还是响").kind()).isNotEqualTo(Kind.NOT_FEEDBACK);
    }

    private static boolean isReply(Complaint complaint) {
        return MailReceipts.hasDefect(complaint, Defect.REPORT_REPLY);
    }

    private static Complaint read(String from, String header, String text) {
        return MailReceipts.read("Delivered-To: complaints@dealer.example\r\nFrom: " + from
                + "\r\nTo: complaints@dealer.example\r\n"
                + header + "\r\nSubject: Re: [CAR-2026-000007]\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + text);
    }
}
