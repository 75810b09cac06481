package org.complainthub.platform;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The broker.
 *
 * @param name of the embedded broker, by which JMX tells it from others in the process
 * @param url of an external Artemis; empty for the embedded one
 * @param user on the external broker
 * @param password on the external broker
 * @param directory of the embedded broker's journal
 * @param persistent whether the embedded broker keeps messages on disk; false only for throw-away runs
 * @param host interface of the embedded broker's acceptor
 * @param port of the embedded broker's acceptor (CORE and AMQP); it is opened only when there are users
 * @param users who may connect to the embedded broker from outside
 */
@Validated
@ConfigurationProperties("hub.broker")
record BrokerProperties(
        @DefaultValue("complaint-hub") @Pattern(regexp = "[A-Za-z0-9._-]{1,100}") String name,
        @DefaultValue("") String url,
        @Nullable String user,
        @Nullable String password,
        Path directory,
        @DefaultValue("true") boolean persistent,
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("61616") int port,
        @DefaultValue List<@Valid User> users,
        @DefaultValue @Valid Redelivery redelivery) {

    boolean isEmbedded() {
        return url.isEmpty();
    }

    @Override
    public String toString() {
        return "broker " + (isEmbedded() ? "embedded in " + directory : url);
    }

    /**
     * Somebody who connects from outside.
     *
     * @param role what he may do
     */
    record User(@NotBlank String name, @NotBlank String password, Role role) {

        @Override
        public String toString() {
            return name + " as " + role;
        }
    }

    /** What somebody from outside may do. */
    enum Role {
        /** Subscribe to the events and read the departments' queues. */
        SUBSCRIBER,
        /** Hand in receipts, answers to corrective-action reports and commands on work items. */
        SENDER
    }

    /** How often and how soon a message that failed is tried again before it becomes a dead letter. */
    record Redelivery(
            @Min(1) @DefaultValue("8") int attempts,
            @DefaultValue("2s") Duration delay,
            @DefaultValue("3") double multiplier,
            @DefaultValue("5m") Duration maximumDelay) {}
}
