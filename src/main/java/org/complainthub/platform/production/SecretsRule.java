package org.complainthub.platform.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/** Every secret that opens a door is set and cannot be guessed. */
final class SecretsRule implements ProductionRule {

    private static final String TOKEN = "hub.intake.http-token";

    @Override
    public List<String> objections(Environment environment) {
        List<String> objections = new ArrayList<>();
        check("hub.operator.password", environment).ifPresent(objections::add);
        check("hub.seal.secret", environment).ifPresent(objections::add);
        if (!environment.getProperty(TOKEN, "").isEmpty()) {
            check(TOKEN, environment).ifPresent(objections::add);
        }
        if (!environment.getProperty("hub.broker.url", "").isEmpty()) {
            check("hub.broker.password", environment).ifPresent(objections::add);
        }
        if (environment.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql")) {
            check("spring.datasource.password", environment).ifPresent(objections::add);
        }
        users(environment).forEach(user -> SecretStrength.objection(
                        "the password of " + user.name() + " in hub.broker.users", user.password())
                .ifPresent(objections::add));
        clients(environment).forEach(client -> client.credentials().forEach(secret -> SecretStrength.objection(
                        "a token or secret of " + client.name() + " in hub.intake.clients", secret)
                .ifPresent(objections::add)));
        return objections;
    }

    private static Optional<String> check(String property, Environment environment) {
        return SecretStrength.objection(property, environment.getProperty(property));
    }

    private static List<User> users(Environment environment) {
        return Binder.get(environment)
                .bind("hub.broker.users", Bindable.listOf(User.class))
                .orElse(List.of());
    }

    private static List<Client> clients(Environment environment) {
        return Binder.get(environment)
                .bind("hub.intake.clients", Bindable.listOf(Client.class))
                .orElse(List.of());
    }

    record Client(String name, @DefaultValue List<String> tokens, @DefaultValue List<String> secrets) {

        // an empty one stands for none
        List<String> credentials() {
            return Stream.concat(tokens.stream(), secrets.stream())
                    .filter(secret -> !secret.isBlank())
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record User(String name, @Nullable String password) {

        @Override
        public String toString() {
            return name;
        }
    }
}
