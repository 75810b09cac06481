package org.complainthub.report.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Receipt;
import org.complainthub.report.ReportFixtures;
import org.complainthub.report.register.ReportState;
import org.junit.jupiter.api.Test;

/** Mails about our own that reached a mailbox for complaints. */
class StrayMailsTest extends AnswerFixture {

    @Test
    void putsAFailureThatArrivedAmongTheComplaintsOnItsReport() {
        String bounce = "Return-Path: <>\r\nFrom: postmaster@mx.example\r\nSubject: failure notice\r\n\r\n"
                + "I'm afraid I wasn't able to deliver your message.\r\n<workshop@dealer.example>:\r\nno such user\r\n\r\n"
                + "--- Below this line is a copy of the message.\r\n\r\nMessage-ID: " + thread() + "\r\n";
        Complaint setAside = setAside("r-7", bounce);

        assertThat(strays.receive(setAside)).isEqualTo(strays.receive(setAside)).hasSize(1);
        assertThat(stage.column("select recipient from outbox_note")).containsExactly("workshop@dealer.example");
    }

    @Test
    void leavesAMachinesMailAloneThatIsAboutNoMailOfOurs() {
        assertThat(strays.receive(setAside("r-8", "From: a@b.example\r\nSubject: Out of office\r\n\r\nAway.")))
                .isEmpty();
    }

    @Test
    void takesAnAnswerThatArrivedAmongTheComplaints() {
        String mail = head("In-Reply-To: " + thread()) + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + BOTH;
        Complaint setAside = reportReply("r-9", mail);

        assertThat(strays.receive(setAside)).isEqualTo(strays.receive(setAside)).hasSize(1);
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.ANSWERED);
    }

    @Test
    void keepsTheWordsOfAnAnswerThatArrivedAmongTheComplaintsAndGivesNone() {
        strays.receive(reportReply("r-9", head("In-Reply-To: " + thread()) + "\r\nPlease call me first."));

        assertThat(stage.column("select words from report_remark")).containsExactly("Please call me first.");
    }

    @Test
    void keepsOnceWhatABatchTellsTwice() {
        String mail = head("In-Reply-To: " + thread())
                + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nsee the picture\r\n--b\r\nContent-Type: image/png\r\n"
                + "Content-Disposition: attachment; filename=p.png\r\n\r\nPNG\r\n--b--\r\n";
        Complaint setAside = reportReply("r-9", mail);
        stage.stores.transaction().executeWithoutResult(status -> {
            strays.receive(setAside);
            strays.receive(setAside);
        });

        assertThat(stage.column("select words from report_remark")).hasSize(1);
        assertThat(stage.column("select name from report_attachment")).containsExactly("p.png");
    }

    private Complaint reportReply(String receiptId, String mail) {
        return setAside(receiptId, mail)
                .edit()
                .addDefect(new Defect(Defect.REPORT_REPLY, "In-Reply-To", NUMBER, "an answer to the report"))
                .build();
    }

    private Complaint setAside(String receiptId, String mail) {
        byte[] bytes = mail.getBytes(StandardCharsets.UTF_8);
        EvidenceItem item = new EvidenceItem(evidence.put(bytes), "message/rfc822", bytes.length, null);
        return ComplaintDraft.of(new Receipt(
                        receiptId, Channel.MAIL, "service", null, "", null, ReportFixtures.RECEIVED, item, List.of()))
                .kind(Kind.NOT_FEEDBACK)
                .build();
    }
}
