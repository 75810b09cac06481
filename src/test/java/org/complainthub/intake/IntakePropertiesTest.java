package org.complainthub.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complainthub.intake.mailbox.BatchLimits;
import org.complainthub.intake.mailbox.login.Authentication;
import org.complainthub.intake.mailbox.server.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class IntakePropertiesTest {

    private static final Map<String, String> SMALLEST = Map.of("hub.intake.evidence-directory", "evidence");
    private static final Map<String, String> SMALLEST_MAILBOX = with(
            SMALLEST,
            Map.of(
                    "hub.intake.mailboxes[0].name", "desk",
                    "hub.intake.mailboxes[0].host", "imap.northgate.example",
                    "hub.intake.mailboxes[0].username", "desk",
                    "hub.intake.mailboxes[0].password", "hush"));

    @Test
    void hasDefaults() {
        assertThat(bound(SMALLEST))
                .isEqualTo(new IntakeProperties(
                        Path.of("evidence"),
                        DataSize.ofMegabytes(60),
                        DataSize.ofGigabytes(2),
                        new BatchLimits(500, DataSize.ofMegabytes(8)),
                        List.of()));
    }

    @Test
    void hasDefaultsForAMailbox() {
        assertThat(bound(SMALLEST_MAILBOX).mailboxes())
                .containsExactly(new Mailbox(
                        "desk",
                        "imaps",
                        "imap.northgate.example",
                        null,
                        false,
                        "desk",
                        "hush",
                        Authentication.PASSWORD,
                        "INBOX",
                        null,
                        false,
                        null,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(10),
                        Mailbox.Purpose.COMPLAINTS,
                        null));
    }

    @Test
    void readsEverySetting() {
        assertThat(bound(everySetting()))
                .isEqualTo(new IntakeProperties(
                        Path.of("bytes"),
                        DataSize.ofMegabytes(2),
                        DataSize.ofMegabytes(3),
                        new BatchLimits(50, DataSize.ofMegabytes(1)),
                        List.of(new Mailbox(
                                "answers",
                                "imap",
                                "10.0.0.7",
                                1143,
                                true,
                                "reports",
                                "secret",
                                Authentication.PASSWORD,
                                "INBOX/投诉",
                                "Done",
                                true,
                                null,
                                Duration.ofMinutes(1),
                                Duration.ofSeconds(5),
                                Duration.ofMinutes(2),
                                Mailbox.Purpose.ANSWERS,
                                "SERVICE"))));
    }

    private static Map<String, String> everySetting() {
        Map<String, String> values = new HashMap<>(Map.of(
                "hub.intake.evidence-directory",
                "bytes",
                "hub.intake.maximum-size",
                "2MB",
                "hub.intake.maximum-file-size",
                "3MB",
                "hub.intake.batch.mails",
                "50",
                "hub.intake.batch.size",
                "1MB"));
        values.putAll(Map.of(
                "hub.intake.mailboxes[0].name", "answers",
                "hub.intake.mailboxes[0].protocol", "imap",
                "hub.intake.mailboxes[0].host", "10.0.0.7",
                "hub.intake.mailboxes[0].port", "1143",
                "hub.intake.mailboxes[0].username", "reports",
                "hub.intake.mailboxes[0].password", "secret",
                "hub.intake.mailboxes[0].folder", "INBOX/投诉",
                "hub.intake.mailboxes[0].interval", "1m",
                "hub.intake.mailboxes[0].purpose", "ANSWERS"));
        values.putAll(Map.of(
                "hub.intake.mailboxes[0].start-tls", "true",
                "hub.intake.mailboxes[0].done-folder", "Done",
                "hub.intake.mailboxes[0].unseen-only", "true",
                "hub.intake.mailboxes[0].timeout", "5s",
                "hub.intake.mailboxes[0].longest-answer", "2m",
                "hub.intake.mailboxes[0].department", "SERVICE"));
        return values;
    }

    @ParameterizedTest
    @CsvSource({
        "name, Desk&x=y",
        "protocol, smtp",
        "host, imap.example?password=x",
        "folder, INBOX&delete=true",
        "done-folder, Done*",
        "department, service",
        "username, ''"
    })
    void refusesAMailboxThatCannotWork(String setting, String value) {
        Map<String, String> values = with(SMALLEST_MAILBOX, Map.of("hub.intake.mailboxes[0]." + setting, value));

        assertThatThrownBy(() -> bound(values)).rootCause().hasMessageContaining("mailboxes[0]." + setting);
    }

    @ParameterizedTest
    @CsvSource({
        "password, '', password is missing",
        "start-tls, true, imaps has TLS from the start",
        "delete-after, 1d, delete-after is for POP3",
        "done-folder, INBOX, done-folder is the folder itself",
        "interval, 0s, must be positive",
        "authentication.kind, GOOGLE, authentication.client-id is missing",
        "authentication.tenant, a/b, authentication.tenant is an id"
    })
    void refusesSettingsThatContradictEachOther(String setting, String value, String reason) {
        Map<String, String> values = with(SMALLEST_MAILBOX, Map.of("hub.intake.mailboxes[0]." + setting, value));

        assertThatThrownBy(() -> bound(values)).rootCause().hasMessageContaining(reason);
    }

    @Test
    void refusesTwoMailboxesWithOneName() {
        Map<String, String> values = with(SMALLEST_MAILBOX, Map.of());
        SMALLEST_MAILBOX.forEach((name, value) -> values.put(name.replace("[0]", "[1]"), value));

        assertThatThrownBy(() -> bound(values)).rootCause().hasMessageContaining("two mailboxes have the same name");
    }

    @Test
    void showsNoSecret() {
        assertThat(bound(SMALLEST_MAILBOX).toString()).contains("desk").doesNotContain("hush");
    }

    private static Map<String, String> with(Map<String, String> values, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(more);
        return all;
    }

    private static IntakeProperties bound(Map<String, String> values) {
        return Settings.bound(values, "hub.intake", IntakeProperties.class);
    }
}
