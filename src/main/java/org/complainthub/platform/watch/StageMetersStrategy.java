package org.complainthub.platform.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jmx.export.MBeanExporter;
import org.springframework.stereotype.Component;

/**
 * Measures every message at the route by which it entered a stage, as {@code hub.stage.*} with the tags {@code stage} and
 * {@code route}, and each stage in JMX. Stands in for camel-micrometer, which has no release for this Camel version.
 */
@Component("stageMeters")
final class StageMetersStrategy implements RoutePolicyFactory {

    private static final Duration[] STEPS = {
        Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10)
    };

    private final MeterRegistry meters;
    private final ObjectProvider<MBeanExporter> exporters;
    private final Clock clock;
    private final Map<String, StageWork> stages = new ConcurrentHashMap<>();

    StageMetersStrategy(MeterRegistry meters, ObjectProvider<MBeanExporter> exporters, Clock clock) {
        this.meters = meters;
        this.exporters = exporters;
        this.clock = clock;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext camel, String routeId, NamedNode route) {
        return new Measured();
    }

    private StageWork stage(String name) {
        return stages.computeIfAbsent(name, unknown -> {
            StageWork work = new StageWork(unknown, clock);
            Gauge.builder("hub.stage.in.flight", work, StageWork::inFlight)
                    .tag("stage", unknown)
                    .register(meters);
            exporters.ifAvailable(
                    exporter -> exporter.registerManagedResource(new StageView(work), objectName(unknown)));
            return work;
        });
    }

    private static ObjectName objectName(String stage) {
        try {
            return new ObjectName("org.complainthub:type=Stage,name=" + stage);
        } catch (MalformedObjectNameException groupsAreFolders) {
            throw new IllegalStateException(groupsAreFolders);
        }
    }

    private static String reason(Exchange exchange) {
        Throwable cause = exchange.getException();
        if (cause == null) {
            return exchange.getProperty("invalidMessage") == null ? "" : "InvalidInput";
        }
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }

    private final class Measured extends RoutePolicySupport {

        private String routeId = "";
        private Tags tags = Tags.empty();
        private Timer timer = Timer.builder("unused").register(meters);
        private StageWork work = new StageWork("", clock);

        @Override
        public void onInit(Route route) {
            routeId = route.getRouteId();
            String stage = Objects.requireNonNullElse(route.getGroup(), "none");
            tags = Tags.of("stage", stage, "route", routeId);
            timer = Timer.builder("hub.stage.messages")
                    .tags(tags)
                    .serviceLevelObjectives(STEPS)
                    .register(meters);
            // what looks for work at intervals is no work
            boolean looks = route.getEndpoint().getEndpointUri().startsWith("scheduler:");
            work = looks ? new StageWork(stage, clock) : stage(stage);
        }

        @Override
        public void onExchangeBegin(Route route, Exchange exchange) {
            if (isEntry(exchange)) {
                work.began();
            }
        }

        @Override
        public void onExchangeDone(Route route, Exchange exchange) {
            if (!isEntry(exchange)) {
                return;
            }
            Duration took = Duration.ofMillis(exchange.getClock().elapsed());
            timer.record(took);
            work.ended(took);
            String reason = reason(exchange);
            if (!reason.isEmpty()) {
                work.failed(reason);
                meters.counter("hub.stage.failures", tags.and("reason", reason)).increment();
            }
        }

        /** A route that another one calls is part of that one's time. */
        private boolean isEntry(Exchange exchange) {
            return routeId.equals(exchange.getFromRouteId());
        }
    }
}
