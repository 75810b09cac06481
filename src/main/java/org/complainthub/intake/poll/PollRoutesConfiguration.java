package org.complainthub.intake.poll;

import java.util.List;
import org.apache.camel.builder.RouteBuilder;

/** One templated route for each configured place. */
final class PollRoutesConfiguration extends RouteBuilder {

    private final List<? extends Place> places;

    PollRoutesConfiguration(List<? extends Place> places) {
        this.places = places;
    }

    @Override
    public void configure() {
        places.forEach(this::poll);
    }

    private void poll(Place place) {
        String id = place.kind() + "-intake-" + place.name();
        templatedRoute("place-intake")
                .routeId(id)
                .prefixId(id)
                .parameter("place", place.kind() + "-" + place.name())
                .parameter("interval", String.valueOf(place.interval().toMillis()));
    }
}
