package org.complainthub.normalize.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PressInquiryTest {

    /** A Tuesday. */
    private static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2026-10-20T14:26:38+08:00");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Please let us have your comment by 5pm on Friday                | 2026-10-23T17:00+08:00
                    Kindly reply by noon tomorrow                                   | 2026-10-21T12:00+08:00
                    We need your statement before 22 October                        | 2026-10-22T23:59+08:00
                    Please respond no later than October 22, 2026, 6:30 p.m.        | 2026-10-22T18:30+08:00
                    My deadline is Thursday 18:00                                   | 2026-10-22T18:00+08:00
                    Please comment by close of business on the 3rd of January       | 2027-01-03T18:00+08:00
                    Could you comment by 5 pm?                                      | 2026-10-20T17:00+08:00
                    We asked before publication and wait by the phone               |
                    The car was sold by 3 March 2024                                |
                    """)
    void findsTheDeadlineOfAnEnglishText(String text, OffsetDateTime due) {
        assertThat(EnglishDeadline.in(text, RECEIVED)).isEqualTo(java.util.Optional.ofNullable(due));
    }

    @Test
    void doesNotTakeTheReporterForTheCustomer() {
        Complaint complaint = MailReceipts.read("From: Jane Doe <doe@paper.example>\nTo: service@dealer.example\n"
                + "Date: Tue, 20 Oct 2026 14:26:38 +0800\nSubject: Leaking sunroofs\n\n"
                + "My name is Jane Doe, a reporter at the Nanjiang Daily. Our reader Mr Guo tells us that his car leaks."
                + " We are going to publish a story. Please send your statement by 5pm on Friday.\n\nJane Doe");

        assertThat(complaint.channel()).isEqualTo(Channel.MEDIA);
        assertThat(complaint.complainant().name()).isNotEqualTo("Jane Doe");
        assertThat(complaint.complainant().email()).isNull();
        assertThat(complaint.referral().dueAt()).hasToString("2026-10-23T17:00+08:00");
    }

    @Test
    void readsTheInquiryThatAColleagueForwards() {
        Complaint complaint = MailReceipts.read("From: Tan <tan@dealer.example>\nTo: service@dealer.example\n"
                + "Date: Tue, 20 Oct 2026 14:26:38 +0800\nSubject: =?utf-8?B?6L2s5Y+ROiA=?= x\n"
                + "Content-Type: text/plain; charset=utf-8\n\n请公关处理\n\n发件人: 叶青 <ye@paper.example>\n发送时间: 2026年10月20日 9:00\n"
                + "收件人: 谭静\n主题: 采访函\n\n我叫叶青，是《南江晚报》记者。读者郭先生反映车辆冒烟，请于22日18:00前回复。稿件将刊发。");

        assertThat(complaint.channel()).isEqualTo(Channel.MEDIA);
        assertThat(complaint.complainant().name()).isEqualTo("郭先生");
        assertThat(complaint.forwarding().email()).isEqualTo("tan@dealer.example");
    }
}
