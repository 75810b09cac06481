package org.complainthub.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.complainthub.complaint.Channel;
import org.complainthub.intake.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpIntakePropertiesTest {

    private static final Map<String, String> SMALLEST = Map.of(
            "hub.intake.clients[0].name", "agency",
            "hub.intake.clients[0].channels", "SURVEY,CALLBACK",
            "hub.intake.clients[0].tokens", "sixteen letters!");

    @Test
    void knowsAClientByItsTokenOnItsChannels() {
        Clients clients = new Clients(bound(SMALLEST));
        assertThat(clients.ofToken("sixteen letters!")).contains("agency");
        assertThat(clients.ofToken("sixteen letters?")).isEmpty();
        assertThat(clients.ofToken("")).isEmpty();
        assertThat(clients.channelsOf("agency")).containsExactlyInAnyOrder(Channel.SURVEY, Channel.CALLBACK);
    }

    @Test
    void knowsTheTokenForEveryChannel() {
        Clients clients = new Clients(bound(Map.of("hub.intake.http-token", "for all")));
        assertThat(clients.ofToken("for all")).contains(Clients.ANYBODY);
        assertThat(clients.channelsOf(Clients.ANYBODY)).contains(Channel.values());
        assertThat(new Clients(bound(Map.of("hub.intake.http-token", ""))).ofToken(""))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "name, A/b, clients[0].name",
        "channels, '', channels are missing",
        "tokens, '', a token or a secret is missing",
        "tokens, short, at least 16 characters",
        "secrets, short, at least 16 characters",
        "per-minute, 0, clients[0].perMinute"
    })
    void refusesAClientThatCannotWork(String setting, String value, String reason) {
        Map<String, String> values = new HashMap<>(SMALLEST);
        values.put("hub.intake.clients[0]." + setting, value);

        assertThatThrownBy(() -> bound(values)).rootCause().hasMessageContaining(reason);
    }

    @Test
    void showsNoSecret() {
        assertThat(bound(SMALLEST).toString()).contains("agency").doesNotContain("sixteen");
    }

    private static HttpIntakeProperties bound(Map<String, String> values) {
        return Settings.bound(values, "hub.intake", HttpIntakeProperties.class);
    }
}
