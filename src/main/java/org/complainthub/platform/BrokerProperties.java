package org.complainthub.platform;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
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
 * @param tls of the embedded broker's acceptor
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
        @DefaultValue @Valid Tls tls,
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
     * @param roles what he may do
     * @param departments codes of the departments whose queues he may read as {@link Role#DEPARTMENT}
     */
    record User(
            @NotBlank String name,
            @NotBlank String password,
            @NotEmpty List<Role> roles,
            @DefaultValue List<String> departments) {

        @Override
        public String toString() {
            return name + " as " + roles;
        }
    }

    /** What somebody from outside may do. */
    enum Role {
        /** Subscribe to the events. */
        SUBSCRIBER,
        /** Subscribe to the events and read the queues of his departments, nothing else. */
        DEPARTMENT,
        /** Hand in receipts. */
        SENDER,
        /** Hand in answers to corrective-action reports and commands on work items. */
        RESPONDENT
    }

    /**
     * TLS of the acceptor: with a key store it speaks nothing else, with a trust store it wants a certificate of
     * every client.
     *
     * @param keyStore PKCS #12 with the broker's key and certificate; without one the acceptor speaks plain TCP
     * @param trustStore PKCS #12 with the authorities whose client certificates are accepted
     */
    record Tls(
            @Nullable Path keyStore,
            @Nullable String keyStorePassword,
            @Nullable Path trustStore,
            @Nullable String trustStorePassword) {

        boolean isOn() {
            return keyStore != null;
        }

        boolean isMutual() {
            return isOn() && trustStore != null;
        }

        /** Of Artemis' acceptor; empty for plain TCP. */
        Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            if (keyStore != null) {
                parameters.put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
                parameters.put(TransportConstants.ENABLED_PROTOCOLS_PROP_NAME, "TLSv1.3,TLSv1.2");
                store(parameters, "keyStore", keyStore, keyStorePassword);
            }
            if (keyStore != null && trustStore != null) {
                parameters.put(TransportConstants.NEED_CLIENT_AUTH_PROP_NAME, true);
                store(parameters, "trustStore", trustStore, trustStorePassword);
            }
            return parameters;
        }

        private static void store(Map<String, Object> parameters, String kind, Path file, @Nullable String password) {
            parameters.put(kind + "Path", file.toString());
            parameters.put(kind + "Password", Objects.requireNonNullElse(password, ""));
            parameters.put(kind + "Type", "PKCS12");
        }

        @Override
        public String toString() {
            return isMutual() ? "mutual TLS" : isOn() ? "TLS" : "plain";
        }
    }

    /** How often and how soon a message that failed is tried again before it becomes a dead letter. */
    record Redelivery(
            @Min(1) @DefaultValue("8") int attempts,
            @DefaultValue("2s") Duration delay,
            @DefaultValue("3") double multiplier,
            @DefaultValue("5m") Duration maximumDelay) {}
}
