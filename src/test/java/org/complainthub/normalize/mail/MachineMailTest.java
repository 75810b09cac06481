package org.complainthub.normalize.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineMailTest {

    private static final String PERSON = "From: Chen <chen@mail.example>\nTo: service@dealer.example\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "自动回复根本没用，我要投诉",
                "Re: 自动回复: 您的反馈已收到",
                "回复：自动回复：您的来信已收到",
                "Automatic gearbox jerks, automatic reply useless",
                "Out of office hours nobody answers your phone",
                "Fwd: Undelivered Mail Returned to Sender",
                "Delivery of my new car: failure after failure",
                "Delivery failed again - where is my car",
                "Returned to sender? My letter to your manager came back",
                "Failure notice from the dashboard: brake failure",
                "退信？我的投诉信被你们退回来了",
                "外出自驾游车坏在半路",
                "Unsubscribe me from your calls",
                "请把我的电话从你们的名单退订",
                "Warning: message on the display says stop the car",
                "自动挡变速箱顿挫"
            })
    void takesNoPersonForAMachine(String subject) {
        Complaint complaint = MailReceipts.read(PERSON + "Subject: " + subject
                + "\n\nMy letter could not be delivered, the user is unknown to nobody. 请退订短信。");

        assertThat(complaint.kind()).isEqualTo(Kind.COMPLAINT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied|AUTO_REPLY",
                "X-Autoreply: yes|AUTO_REPLY",
                "List-Unsubscribe: <https://x.example/u>|BULK_MAIL",
                "Precedence: bulk|BULK_MAIL",
                "X-Failed-Recipients: a@b.example|DELIVERY_FAILURE"
            })
    void believesTheHeadersOfMachines(String header, String code) {
        Complaint complaint = MailReceipts.read(PERSON + "Subject: Hello\n" + header + "\n\nText");

        assertThat(complaint.kind()).isEqualTo(Kind.NOT_FEEDBACK);
        assertThat(complaint.defects()).extracting(Defect::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "自动回复: 您的来信",
                "[自动回复] 休假",
                "Automatic reply: Your report",
                "Out of Office",
                "Out of office: back on Monday"
            })
    void recognisesVacationNotesWithoutHeaders(String subject) {
        Complaint complaint = MailReceipts.read(PERSON + "Subject: " + subject + "\n\nI am away.");

        assertThat(MailReceipts.hasDefect(complaint, "AUTO_REPLY")).isTrue();
        assertThat(complaint.complainant().email()).isEqualTo("chen@mail.example");
    }

    @Test
    void recognisesAReportWithItsOriginal() {
        Complaint complaint =
                MailReceipts.read("Return-Path: <>\nFrom: Mail System <x@mx.example>\nSubject: Undelivered\n"
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nSorry\n"
                        + "--b\nContent-Type: message/delivery-status\n\nAction: failed\n"
                        + "--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <car-1@dealer.example>\n\n--b--\n");

        assertThat(MailReceipts.hasDefect(complaint, "DELIVERY_FAILURE")).isTrue();
        assertThat(complaint.correlation().inReplyTo()).containsExactly("car-1@dealer.example");
        assertThat(complaint.complainant().email()).isNull();
    }

    @Test
    void recognisesABounceThatFollowsNoStandard() {
        Complaint complaint = MailReceipts.read("From: postmaster@mx.example\nSubject: failure notice\n\n"
                + "Sorry, I wasn't able to deliver your message.\n<a@b.example>: no such user");

        assertThat(MailReceipts.hasDefect(complaint, "DELIVERY_FAILURE")).isTrue();
    }

    @Test
    void recognisesReadReceiptsAndAbuseReports() {
        for (String type : List.of("disposition-notification", "feedback-report")) {
            Complaint complaint =
                    MailReceipts.read(PERSON + "Subject: Read\nContent-Type: multipart/report; report-type=" + type
                            + "; boundary=b\n\n--b\n\nYour message was displayed\n--b--\n");

            assertThat(complaint.kind()).isEqualTo(Kind.NOT_FEEDBACK);
        }
    }

    @Test
    void takesACustomersMailThroughTheOwnGroupAddressForAPersons() {
        Complaint complaint = MailReceipts.read("Delivered-To: anna@dealer.example\n" + PERSON
                + "List-Id: <service.dealer.example>\nPrecedence: list\nSubject: Brakes\n\nThey fail.");

        assertThat(complaint.kind()).isEqualTo(Kind.COMPLAINT);
    }

    @Test
    void recognisesNewslettersByTheirLook() {
        Complaint complaint =
                MailReceipts.read("From: Deals <news@shop.example>\nSubject: Half price\nContent-Type: text/html\n\n"
                        + "<p>Buy <a href='https://shop.example/u'>Unsubscribe</a></p>");

        assertThat(MailReceipts.hasDefect(complaint, "BULK_MAIL")).isTrue();
    }
}
