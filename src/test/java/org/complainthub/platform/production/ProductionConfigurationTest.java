package org.complainthub.platform.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ProductionConfigurationTest {

    private static final Map<String, String> SAFE = Map.of(
            "hub.operator.password", "Vr7hmQ2kX0pLw9sTzB4e",
            "hub.seal.secret", "nB8uYc3RfJ6gWq1mKx5dPz0v",
            "hub.broker.host", "127.0.0.1",
            "server.address", "127.0.0.1");

    @Test
    void startsWithSecretsAndDoorsInOrder() {
        assertThatCode(() -> insist(Map.of())).doesNotThrowAnyException();
    }

    @Test
    void objectsToWhatAFreshInstallationLeavesOpen() {
        assertThatThrownBy(() -> ProductionConfiguration.insist(environment(Map.of())))
                .isInstanceOf(UnsafeForProduction.class)
                .hasMessageContaining("hub.operator.password is not set")
                .hasMessageContaining("hub.seal.secret is not set")
                .hasMessageContaining("the pages are open to the network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"demo", "demo-token", "password", "Password123", "changeme-changeme", "{noop}demo", "k3Jx9Qa2Lm"
            })
    void objectsToASecretThatCanBeGuessed(String secret) {
        assertThatThrownBy(() -> insist(Map.of("hub.operator.password", secret)))
                .hasMessageContaining("hub.operator.password")
                .hasMessageNotContaining(": " + secret);
    }

    @Test
    void takesAHash() {
        assertThatCode(() -> insist(Map.of("hub.operator.password", "{bcrypt}$2a$10$abc")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "hub.intake.http-token, demo-token, hub.intake.http-token",
        "spring.profiles.active, demo, profile demo",
        "server.address, 0.0.0.0, server.ssl",
        "server.forward-headers-strategy, framework, which proxies are believed",
        "hub.broker.url, tcp://broker.northgate.example:61616, hub.broker.url",
        "hub.broker.url, '(tcp://a.northgate.example:61616,tcp://b.northgate.example:61616)', hub.broker.url",
        "spring.datasource.url, jdbc:postgresql://database/hub, spring.datasource.password",
    })
    void objectsTo(String property, String value, String objection) {
        assertThatThrownBy(() -> insist(Map.of(property, value))).hasMessageContaining(objection);
    }

    @Test
    void objectsToABrokerOpenToTheNetworkInClear() {
        Map<String, String> open = new HashMap<>(Map.of(
                "hub.broker.host", "0.0.0.0",
                "hub.broker.users[0].name", "crm",
                "hub.broker.users[0].password", "Qm4tVw8zLr2kXc6nHs0b"));
        assertThatThrownBy(() -> insist(open)).hasMessageContaining("hub.broker.tls.key-store");
        open.put("hub.broker.tls.key-store", "broker.p12");
        assertThatCode(() -> insist(open)).doesNotThrowAnyException();
    }

    @Test
    void objectsToThePasswordOfAUserOfTheBroker() {
        assertThatThrownBy(
                        () -> insist(Map.of("hub.broker.users[0].name", "crm", "hub.broker.users[0].password", "crm")))
                .hasMessageContaining("password of crm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens", "secrets"})
    void objectsToACredentialOfAClientThatCanBeGuessed(String kind) {
        Map<String, String> client = new HashMap<>(Map.of(
                "hub.intake.clients[0].name", "agency", "hub.intake.clients[0]." + kind + "[0]", "changeme-changeme"));
        assertThatThrownBy(() -> insist(client)).hasMessageContaining("of agency in hub.intake.clients");
        client.put("hub.intake.clients[0]." + kind + "[0]", "Zt5wXb9qRk3nVe7mLc1y");
        assertThatCode(() -> insist(client)).doesNotThrowAnyException();
    }

    @Test
    void objectsToAMailboxInClearUnlessTheNetworkIsPrivate() {
        Map<String, String> clear = new HashMap<>(Map.of(
                "hub.intake.mailboxes[0].name", "complaints",
                "hub.intake.mailboxes[0].protocol", "imap",
                "hub.intake.mailboxes[0].host", "imap.northgate.example"));
        assertThatThrownBy(() -> insist(clear)).hasMessageContaining("mailbox complaints");
        clear.put("hub.production.private-network", "true");
        assertThatCode(() -> insist(clear)).doesNotThrowAnyException();
    }

    @Test
    void takesPagesBehindAProxy() {
        assertThatCode(() -> insist(Map.of("server.address", "", "server.forward-headers-strategy", "native")))
                .doesNotThrowAnyException();
    }

    @Test
    void explainsItselfWithoutAStackTrace() {
        assertThat(new UnsafeForProductionAnalyzer()
                        .analyze(new UnsafeForProduction(java.util.List.of("one", "two")))
                        .getDescription())
                .contains("one")
                .contains("two");
    }

    private static void insist(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(SAFE);
        all.putAll(settings);
        ProductionConfiguration.insist(environment(all));
    }

    private static StandardEnvironment environment(Map<String, String> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", new HashMap<>(settings)));
        return environment;
    }
}
