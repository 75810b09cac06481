package org.complainthub.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReportPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new ReportProperties(
                        "complaint-desk@localhost", "complaint-hub.invalid", "file:./config/report-templates/", 10));
    }

    @Test
    void readsEverySetting() {
        Map<String, String> values = Map.of(
                "hub.report.desk-address", "desk@northgate.example",
                "hub.report.message-id-domain", "northgate.example",
                "hub.report.templates", "file:letters/",
                "hub.report.max-returns", "2");

        assertThat(bound(values))
                .isEqualTo(new ReportProperties("desk@northgate.example", "northgate.example", "file:letters/", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "message-id-domain, no domain",
        "message-id-domain, 'a>b'",
        "message-id-domain, ''",
        "templates, file:letters"
    })
    void refusesWhatCannotWork(String setting, String value) {
        assertThatThrownBy(() -> bound(Map.of("hub.report." + setting, value)))
                .rootCause()
                .hasMessageContaining("hub.report." + setting);
    }

    private static ReportProperties bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("hub.report", ReportProperties.class);
    }
}
