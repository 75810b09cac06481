package org.complainthub.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

class BrokerPropertiesTest {

    private static final BrokerProperties.Tls PLAIN = new BrokerProperties.Tls(null, null, null, null);
    private static final Map<String, String> SMALLEST = Map.of("hub.broker.directory", "journal");

    @Test
    void hasDefaults() {
        assertThat(bound(SMALLEST))
                .isEqualTo(new BrokerProperties(
                        "complaint-hub",
                        "",
                        null,
                        null,
                        Path.of("journal"),
                        true,
                        "127.0.0.1",
                        61616,
                        PLAIN,
                        List.of(),
                        new BrokerProperties.Redelivery(8, Duration.ofSeconds(2), 3, Duration.ofMinutes(5))));
    }

    @Test
    void readsEverySetting() {
        Map<String, String> values = new HashMap<>(Map.of(
                "hub.broker.name", "hub-2",
                "hub.broker.url", "tcp://broker.northgate.example:61617",
                "hub.broker.user", "hub",
                "hub.broker.password", "hush",
                "hub.broker.directory", "elsewhere",
                "hub.broker.persistent", "false",
                "hub.broker.host", "0.0.0.0",
                "hub.broker.port", "5672"));
        values.putAll(Map.of(
                "hub.broker.users[0].name", "reader",
                "hub.broker.users[0].password", "secret",
                "hub.broker.users[0].roles", "SUBSCRIBER,DEPARTMENT",
                "hub.broker.users[0].departments", "WORKSHOP",
                "hub.broker.redelivery.attempts", "3",
                "hub.broker.redelivery.delay", "50ms",
                "hub.broker.redelivery.multiplier", "1.5",
                "hub.broker.redelivery.maximum-delay", "1s"));

        assertThat(bound(values))
                .isEqualTo(new BrokerProperties(
                        "hub-2",
                        "tcp://broker.northgate.example:61617",
                        "hub",
                        "hush",
                        Path.of("elsewhere"),
                        false,
                        "0.0.0.0",
                        5672,
                        PLAIN,
                        List.of(new BrokerProperties.User(
                                "reader",
                                "secret",
                                List.of(BrokerProperties.Role.SUBSCRIBER, BrokerProperties.Role.DEPARTMENT),
                                List.of("WORKSHOP"))),
                        new BrokerProperties.Redelivery(3, Duration.ofMillis(50), 1.5, Duration.ofSeconds(1))));
    }

    @ParameterizedTest
    @CsvSource({"name, ''", "password, ''"})
    void refusesAUserWhoCannotLogIn(String setting, String value) {
        Map<String, String> values = new HashMap<>(SMALLEST);
        values.putAll(Map.of(
                "hub.broker.users[0].name", "reader",
                "hub.broker.users[0].password", "secret",
                "hub.broker.users[0].roles", "SENDER"));
        values.put("hub.broker.users[0]." + setting, value);

        assertThatThrownBy(() -> bound(values)).rootCause().hasMessageContaining("users[0]." + setting);
    }

    @ParameterizedTest
    @CsvSource({"name, 'two words'", "name, 'a,broker=b'", "redelivery.attempts, 0"})
    void refusesWhatCannotWork(String setting, String value) {
        Map<String, String> values = new HashMap<>(SMALLEST);
        values.put("hub.broker." + setting, value);

        assertThatThrownBy(() -> bound(values)).rootCause().hasMessageContaining(setting);
    }

    @Test
    void showsNoPassword() {
        Map<String, String> values = new HashMap<>(SMALLEST);
        values.put("hub.broker.url", "tcp://broker.northgate.example:61616");
        values.put("hub.broker.password", "hush");

        assertThat(bound(values)).hasToString("broker tcp://broker.northgate.example:61616");
    }

    private static BrokerProperties bound(Map<String, String> values) {
        var validator = new SpringValidatorAdapter(
                Validation.buildDefaultValidatorFactory().getValidator());
        return new Binder(
                        List.of(new MapConfigurationPropertySource(values)),
                        null,
                        ApplicationConversionService.getSharedInstance())
                .bind("hub.broker", Bindable.of(BrokerProperties.class), new ValidationBindHandler(validator))
                .get();
    }
}
