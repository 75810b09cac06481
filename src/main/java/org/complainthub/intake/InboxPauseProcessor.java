package org.complainthub.intake;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ServiceStatus;
import org.apache.camel.spi.RouteController;
import org.complainthub.intake.pause.Pauses;
import org.complainthub.intake.watch.InletWatch;

/**
 * Has the route that the exchange property {@code route} names follow the pause of the inbox, in every hub of a group, and
 * wait while there is no room to store anything: what is pushed by a broker can only be left alone by not receiving.
 */
final class InboxPauseProcessor implements Processor {

    private final InletWatch inbox;
    private final Pauses pauses;
    private final BooleanSupplier hasRoom;

    InboxPauseProcessor(InletWatch inbox, Pauses pauses, BooleanSupplier hasRoom) {
        this.inbox = inbox;
        this.pauses = pauses;
        this.hasRoom = hasRoom;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        String route = Objects.requireNonNull(exchange.getProperty("route", String.class), "route");
        RouteController routes = exchange.getContext().getRouteController();
        boolean paused = pauses.of(inbox.key()).isPresent() || !hasRoom.getAsBoolean();
        ServiceStatus status = routes.getRouteStatus(route);
        if (paused && status == ServiceStatus.Started) {
            routes.suspendRoute(route);
        } else if (!paused && status == ServiceStatus.Suspended) {
            routes.resumeRoute(route);
        }
    }
}
