package org.complainthub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MatchingPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(bound(Map.of())).isEqualTo(Matchers.DEFAULTS);
    }

    @Test
    void readsEverySetting() {
        Map<String, Object> values = Map.of(
                "hub.matching.window-days", 30,
                "hub.matching.join-threshold", 8,
                "hub.matching.candidate-threshold", 5,
                "hub.matching.most-names-per-key", 2,
                "hub.matching.most-receipts-per-key", 7,
                "hub.matching.ignored-keys", "4008001000,@dealer.example");

        assertThat(bound(values))
                .isEqualTo(new MatchingProperties(30, 8, 5, 2, 7, List.of("4008001000", "@dealer.example")));
    }

    @Test
    void refusesACandidateThresholdAboveTheJoinThreshold() {
        assertThatThrownBy(() -> new MatchingProperties(90, 6, 7, 4, 20, List.of()))
                .hasMessageContaining("hub.matching.candidate-threshold");
    }

    @Test
    void refusesAnEmptyWindow() {
        assertThatThrownBy(() -> new MatchingProperties(0, 6, 4, 4, 20, List.of()))
                .hasMessageContaining("must be positive");
    }

    private static MatchingProperties bound(Map<String, Object> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("hub.matching", MatchingProperties.class);
    }
}
