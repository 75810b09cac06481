package org.complainthub.intake.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complainthub.complaint.Channel;

/** The systems that may hand over. Secrets are compared in constant time, so that an answer's delay tells nothing. */
final class Clients {

    /** Source of receipts of operators and of those who show the token for every channel. */
    static final String ANYBODY = "every-channel";

    private final List<Client> clients;
    private final Optional<byte[]> common;

    Clients(HttpIntakeProperties properties) {
        clients = properties.clients();
        common = Optional.ofNullable(properties.httpToken())
                .filter(token -> !token.isBlank())
                .map(Clients::bytes);
    }

    List<Client> all() {
        return clients;
    }

    Optional<Client> named(String name) {
        return clients.stream().filter(client -> client.name().equals(name)).findFirst();
    }

    /** Name of whoever has this bearer token. */
    Optional<String> ofToken(String token) {
        byte[] shown = bytes(token);
        Stream<String> owners = clients.stream()
                .filter(client -> client.tokens().stream().anyMatch(own -> MessageDigest.isEqual(bytes(own), shown)))
                .map(Client::name);
        Stream<String> anybody = common.filter(own -> MessageDigest.isEqual(own, shown)).map(own -> ANYBODY).stream();
        return Stream.concat(owners, anybody).findFirst();
    }

    /** The channel that a path names, such as {@code walk-in}. */
    static Optional<Channel> channel(String path) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', '-')
                        .equals(path))
                .findFirst();
    }

    /** Where somebody may hand over: a client on its channels, everybody else on all. */
    EnumSet<Channel> channelsOf(String name) {
        return named(name)
                .map(client -> EnumSet.copyOf(client.channels()))
                .orElseGet(() -> EnumSet.allOf(Channel.class));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
