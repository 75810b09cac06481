package org.complainthub.intake.poll;

import java.time.Clock;
import org.complainthub.intake.ReceiptGateway;
import org.complainthub.intake.lease.Leases;
import org.complainthub.intake.watch.InletWatches;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wiring of the pollers. */
@Configuration(proxyBeanMethods = false)
class PollConfiguration {

    @Bean
    PollerParts pollerParts(ReceiptGateway gateway, Leases leases, InletWatches watches, Clock clock) {
        return new PollerParts(gateway, leases, watches, clock);
    }

    @Bean
    PlacePollers placePollers(ObjectProvider<Places> places, PollerParts parts) {
        return new PlacePollers(places.stream()
                .flatMap(kind -> kind.all().stream())
                .map(place -> new PlacePoller(place, parts))
                .toList());
    }

    @Bean("visitPlace")
    PlaceVisitProcessor visitPlace(PlacePollers pollers) {
        return new PlaceVisitProcessor(pollers);
    }

    @Bean
    PollRoutesConfiguration pollRoutes(ObjectProvider<Places> places) {
        return new PollRoutesConfiguration(
                places.stream().flatMap(kind -> kind.all().stream()).toList());
    }
}
