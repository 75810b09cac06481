package org.complainthub.intake.poll;

import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Visits the place that the exchange property {@code place} names. While there is more to fetch, the next visit comes
 * at once.
 */
final class PlaceVisitProcessor implements Processor {

    private final PlacePollers pollers;

    PlaceVisitProcessor(PlacePollers pollers) {
        this.pollers = pollers;
    }

    @Override
    public void process(Exchange exchange) {
        String place = Objects.requireNonNull(exchange.getProperty("place", String.class), "place");
        exchange.setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, pollers.poll(place));
    }
}
