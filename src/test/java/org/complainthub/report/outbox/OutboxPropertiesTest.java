package org.complainthub.report.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OutboxPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new OutboxProperties(
                        "complaint-hub@localhost",
                        null,
                        10,
                        Duration.ofMinutes(1),
                        Duration.ofHours(1),
                        Duration.ofMinutes(2),
                        20,
                        1));
    }

    @Test
    void readsEverySetting() {
        Map<String, String> values = Map.of(
                "hub.report.outbox.sender", "desk@northgate.example",
                "hub.report.outbox.reply-to", "answers@northgate.example",
                "hub.report.outbox.max-attempts", "3",
                "hub.report.outbox.first-back-off", "5s",
                "hub.report.outbox.longest-back-off", "20s",
                "hub.report.outbox.lease", "4m",
                "hub.report.outbox.batch", "7",
                "hub.report.outbox.connections", "2");

        assertThat(bound(values))
                .isEqualTo(new OutboxProperties(
                        "desk@northgate.example",
                        "answers@northgate.example",
                        3,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20),
                        Duration.ofMinutes(4),
                        7,
                        2));
    }

    @ParameterizedTest
    @CsvSource({
        "max-attempts, 0",
        "batch, 0",
        "connections, 0",
        "first-back-off, 0s",
        "lease, -1s",
        "longest-back-off, 1s"
    })
    void refusesWhatCannotWork(String setting, String value) {
        assertThatThrownBy(() -> bound(Map.of("hub.report.outbox." + setting, value)))
                .rootCause()
                .hasMessageContaining("hub.report.outbox")
                .hasMessageContaining(setting);
    }

    private static OutboxProperties bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("hub.report.outbox", OutboxProperties.class);
    }
}
