package org.complainthub.mail.automatic;

import static org.assertj.core.api.Assertions.assertThat;

import org.complainthub.mail.automatic.MachineMail.DeliveryReport;
import org.complainthub.mail.automatic.MachineMail.ReadReceipt;
import org.junit.jupiter.api.Test;

class DeliveryReportsTest {

    @Test
    void tellsTheOutcomeOfEachRecipient() {
        DeliveryReport report = report("exchange standard report zh");

        assertThat(report.outcomes())
                .containsExactly(
                        new RecipientOutcome(
                                "a@corp.example", DeliveryAction.FAILED, "5.1.1", "smtp;550 5.1.1 unknown"),
                        new RecipientOutcome("b@corp.example", DeliveryAction.DELAYED, "4.4.7", null));
        assertThat(report.action()).isEqualTo(DeliveryAction.FAILED);
        assertThat(report.returned().messageIds()).containsExactly("car-2026-000001.abc@hub.dealer.example");
        assertThat(report.returned().subject()).isEqualTo("Report");
    }

    @Test
    void readsRecipientAndStatusOutOfText() {
        RecipientOutcome outcome = report("sendmail").outcomes().get(0);

        assertThat(outcome.recipient()).isEqualTo("gone@corp.example");
        assertThat(outcome.status()).isEqualTo("5.1.1");
        assertThat(outcome.action()).isEqualTo(DeliveryAction.FAILED);
    }

    @Test
    void findsTheMailInTheCopyBelowTheText() {
        assertThat(report("qmail").returned().messageIds()).containsExactly("C-2026-000012.feed@dealer.example");
    }

    @Test
    void readsTheNotificationOfAMailService() {
        DeliveryReport report = report("ses sns");

        assertThat(report.outcomes().get(0).recipient()).isEqualTo("gone@corp.example");
        assertThat(report.returned().messageIds()).contains("C-2026-000014.feed@dealer.example");
    }

    @Test
    void takesBothRecipientsOfATextReport() {
        assertThat(report("exim").outcomes())
                .extracting(RecipientOutcome::recipient)
                .containsExactly("gone@corp.example", "full@corp.example");
    }

    @Test
    void believesTheWordBeforeTheStatus() {
        assertThat(DeliveryAction.of("failed", "4.4.1")).contains(DeliveryAction.FAILED);
        assertThat(DeliveryAction.of(null, "4.4.1")).contains(DeliveryAction.DELAYED);
        assertThat(DeliveryAction.of("odd", null)).isEmpty();
    }

    @Test
    void tellsReadFromDeleted() {
        assertThat(receipt("standard").displayed()).isTrue();
        assertThat(receipt("standard").returned().messageIds())
                .containsExactly("car-2026-000001.abc@hub.dealer.example");
        assertThat(receipt("unread").displayed()).isFalse();
    }

    @Test
    void readsTheReceiptOfCertifiedMail() {
        DeliveryReport report = report("certified mail");

        assertThat(report.sign()).isEqualTo("X-Ricevuta");
        assertThat(report.outcomes().get(0).recipient()).isEqualTo("gone@pec.corp.example");
        assertThat(report.returned().messageIds()).contains("C-2026-000031.feed@dealer.example");
    }

    private static DeliveryReport report(String about) {
        return (DeliveryReport) detected("bounces.txt", "DELIVERY_FAILURE", about);
    }

    private static ReadReceipt receipt(String about) {
        return (ReadReceipt) detected("machines.txt", "READ_RECEIPT", about);
    }

    private static MachineMail detected(String file, String expected, String about) {
        return MailSet.of(file).stream()
                .filter(mail -> mail.expected().equals(expected) && mail.about().equals(about))
                .findFirst()
                .flatMap(mail -> MailSet.detect(mail.mail()).machine())
                .orElseThrow();
    }
}
