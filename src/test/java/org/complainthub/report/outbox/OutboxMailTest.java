package org.complainthub.report.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.complainthub.mail.automatic.LoopMarks;
import org.complainthub.report.ReportStage;
import org.complainthub.report.outbox.OutboxMail.Customer;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxMailTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(strings = {"a\nBcc: x@y", "a\rb", "a\0b"})
    void refusesLineBreaksInHeaders(String value) {
        assertThatThrownBy(() -> new OutboxMail("<a@b>", null, "x@y.example", value, "", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutboxMail("<a@b>", null, value, "s", "", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutboxMail("<" + value + "@b>", null, "x@y.example", "s", "", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutboxMail("<a@b>", null, "x@y.example", "s", "", value))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesASenderWithLineBreak() {
        assertThatThrownBy(() -> composer("hub@x.example\r\nBcc: y@z", null).compose(mail()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesEveryHeader() throws MessagingException {
        MimeMessage message = composer("hub@x.example", "answers@x.example").compose(mail());

        assertThat(message.getMessageID()).isEqualTo("<car-1.token.r@hub.example>");
        assertThat(message.getHeader("In-Reply-To", null)).isEqualTo("<car-1.token@hub.example>");
        assertThat(message.getHeader("References", null)).isEqualTo("<car-1.token@hub.example>");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(message.getHeader("X-Hub-Loop", null)).startsWith("<car-1.token.r@hub.example> hop=1 from=");
        assertThat(message.getHeader("Reply-To", null)).isEqualTo("answers@x.example");
        assertThat(message.getSentDate()).isEqualTo(CLOCK.instant());
        assertThat(message.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
    }

    @Test
    void keepsSubjectAndTextInEveryScript() throws MessagingException, IOException {
        MimeMessage message = composer("hub@x.example", null).compose(mail());

        assertThat(message.getSubject()).isEqualTo("纠正预防措施报告 / Report");
        assertThat(message.getContent()).isEqualTo("一\r\ntwo 😀\r\n");
    }

    @Test
    void asksForProofOfDeliveryAndReadingOfAReportOnly() throws Exception {
        OutboxMail report = new OutboxMail("<car-1@hub.example>", "CAR-1", "a@x.example", "s", "b", null);
        var message =
                composer("Hub <hub@x.example>", "Desk <answers@x.example>").compose(report);

        assertThat(message.getHeader("Disposition-Notification-To")).containsExactly("answers@x.example");
        assertThat(((SMTPMessage) message).getNotifyOptions())
                .isEqualTo(SMTPMessage.NOTIFY_SUCCESS | SMTPMessage.NOTIFY_FAILURE | SMTPMessage.NOTIFY_DELAY);
        assertThat(composer("hub@x.example", null).compose(mail()).getHeader("Disposition-Notification-To"))
                .isNull();
    }

    @Test
    void putsTheLinkOfACustomerInWhenHisMailLeaves() throws Exception {
        OutboxMail mail = new OutboxMail(
                "<d@hub.example>", null, "lin@y.example", "s", "see {{link}}", null, 1, new Customer("C-1", true));
        var message = composer("hub@x.example", null).compose(mail);

        String page = "https://care.dealer.example" + ReportStage.CUSTOMER_LINKS.path("C-1", "lin@y.example");
        assertThat(message.getContent()).isEqualTo("see " + page);
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<" + page + "/unsubscribe>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void doublesTheWaitUpToItsLimit() {
        OutboxProperties properties = properties("hub@x.example", null);

        assertThat(properties.backOffAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(properties.backOffAfter(3)).isEqualTo(Duration.ofMinutes(4));
        assertThat(properties.backOffAfter(1000)).isEqualTo(Duration.ofHours(1));
    }

    private static OutboxMail mail() {
        return new OutboxMail(
                "<car-1.token.r@hub.example>",
                null,
                "foreman@x.example",
                "纠正预防措施报告 / Report",
                "一\ntwo 😀\n",
                "<car-1.token@hub.example>");
    }

    private static MailComposer composer(String sender, String replyTo) {
        return new MailComposer(
                properties(sender, replyTo),
                new LoopMarks(ReportStage.SEAL),
                ReportStage.contents(ReportStage.onH2().parts),
                CLOCK);
    }

    private static OutboxProperties properties(String sender, String replyTo) {
        return new OutboxProperties(
                sender, replyTo, 3, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofMinutes(10), 20, 4);
    }
}
