package org.complainthub.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.spi.UnitOfWork;
import org.apache.camel.support.SynchronizationAdapter;
import org.complainthub.complaint.Announced;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Addresses a message: the CloudEvents 1.0 attributes of its JMS binding, the properties that selectors read, and
 * nothing else. The exchange property {@code fact} names the type, {@code department} the department if there is one.
 * The id is derived from what is announced, so that the same fact has the same id however often it is told.
 */
@Component("cloudEvent")
class CloudEventProcessor implements Processor {

    private static final String TYPE_PREFIX = "org.complainthub.";
    private static final String ATTRIBUTE = "cloudEvents_";

    private final Clock clock;
    private final MeterRegistry meters;

    CloudEventProcessor(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Message message = exchange.getMessage();
        Announced announced = message.getMandatoryBody(Announced.class);
        String fact = Objects.requireNonNull(exchange.getProperty("fact", String.class), "exchange property fact");
        String department = exchange.getProperty("department", String.class);
        message.removeHeaders("*");
        announced.selectorProperties().forEach(message::setHeader);
        if (department != null) {
            message.setHeader("department", department);
        }
        attribute(message, "specversion", "1.0");
        attribute(message, "id", id(fact, announced.announcementKey(), department));
        attribute(message, "source", "/complaint-hub");
        attribute(message, "type", TYPE_PREFIX + fact);
        attribute(message, "time", clock.instant().toString());
        attribute(message, "dataschema", schema(announced));
        if (announced.subject() != null) {
            attribute(message, "subject", announced.subject());
        }
        message.setHeader("contentType", "application/json");
        afterCommit(exchange, meters.counter("hub.facts", "fact", fact)::increment);
    }

    /** What is rolled back was not told, and is told again by the next try. */
    private static void afterCommit(Exchange exchange, Runnable work) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    work.run();
                }
            });
        } else {
            whole(exchange).addSynchronization(new SynchronizationAdapter() {
                @Override
                public void onComplete(Exchange done) {
                    work.run();
                }
            });
        }
    }

    /** The exchange, or the one of which it is a part: so a splitter shares its unit of work, by this property alone. */
    @SuppressWarnings("deprecation")
    private static UnitOfWork whole(Exchange exchange) {
        UnitOfWork parent = exchange.getProperty(ExchangePropertyKey.PARENT_UNIT_OF_WORK, UnitOfWork.class);
        return parent == null ? Objects.requireNonNull(exchange.getUnitOfWork(), "unit of work") : parent;
    }

    private static void attribute(Message message, String name, String value) {
        message.setHeader(ATTRIBUTE + name, value);
    }

    private static String id(String fact, String key, @org.jspecify.annotations.Nullable String department) {
        String name = fact + "\n" + key + "\n" + (department == null ? "" : department);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String schema(Announced announced) {
        return "https://complainthub.org/schema/" + announced.schema() + ".json";
    }
}
