package org.complainthub.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.transaction.support.TransactionOperations;

/** The beans that the platform gives to every route, by the names under which route files know them. */
public final class PlatformBeans {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);

    private static final ObjectMapper JSON = json();

    private PlatformBeans() {}

    public static Map<String, Object> all() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        return Map.of(
                "hubJson", json(),
                "jackson-dataformat-factory", new HubConfiguration().messageDataFormat(),
                "cloudEvent", new CloudEventProcessor(CLOCK, meters),
                "duplicateMark", new DuplicateMarkProcessor(),
                "oneTransaction", new OneTransactionStrategy(TransactionOperations.withoutTransaction()),
                "invalidMessage", new InvalidMessageProcessor(json(), meters),
                "xmlRoutesLoader", new XmlRoutesLoader());
    }

    /** What a route reads of a message. */
    public static <T> T message(byte[] body, Class<T> type) throws IOException {
        return type.cast(MessageDataFormat.requireMessage(JSON.readValue(body, type)));
    }

    public static ObjectMapper json() {
        return new HubConfiguration().hubJson();
    }
}
