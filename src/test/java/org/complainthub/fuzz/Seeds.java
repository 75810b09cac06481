package org.complainthub.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Invented inputs that come with the hub or with its tests. */
public final class Seeds {

    private Seeds() {}

    /** @param resources such as {@code /samples/mail/0918_bounce.eml} */
    public static List<byte[]> of(String... resources) {
        return Stream.of(resources).map(Seeds::bytes).toList();
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Objects.requireNonNull(Seeds.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
