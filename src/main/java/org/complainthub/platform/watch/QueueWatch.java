package org.complainthub.platform.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jmx.export.MBeanExporter;

/** The queues as metrics {@code hub.queue.*} with the tag {@code queue}, and in JMX; as of the last look. */
public class QueueWatch {

    private final BrokerQueues queues;
    private final ObjectProvider<MBeanExporter> exporters;
    private final Map<String, QueueState> known = new ConcurrentHashMap<>();
    private final Map<MultiGauge, ToDoubleFunction<QueueState>> gauges;
    private volatile long lastLook = System.nanoTime();

    QueueWatch(BrokerQueues queues, MeterRegistry meters, ObjectProvider<MBeanExporter> exporters) {
        this.queues = queues;
        this.exporters = exporters;
        this.gauges = Map.of(
                gauge(meters, "hub.queue.messages", "that wait or are under way"), QueueState::messages,
                gauge(meters, "hub.queue.delivering", "under way"), QueueState::delivering,
                gauge(meters, "hub.queue.consumers", "of all hubs and everybody else"), QueueState::consumers,
                gauge(meters, "hub.queue.oldest.seconds", "age of the first message"),
                        state -> state.oldest().toMillis() / 1e3);
        Gauge.builder("hub.broker.silent.seconds", this, watch -> (System.nanoTime() - watch.lastLook) / 1e9)
                .description("since the broker last told of its queues")
                .register(meters);
    }

    private static MultiGauge gauge(MeterRegistry meters, String name, String meaning) {
        return MultiGauge.builder(name).description(meaning).register(meters);
    }

    /** Looks again. */
    public void look() {
        List<QueueState> now = queues.all();
        lastLook = System.nanoTime();
        known.keySet().retainAll(now.stream().map(QueueState::name).toList());
        now.forEach(this::note);
        gauges.forEach((gauge, value) ->
                gauge.register(now.stream().map(state -> row(state, value)).toList(), true));
    }

    private static MultiGauge.Row<?> row(QueueState state, ToDoubleFunction<QueueState> value) {
        return MultiGauge.Row.of(Tags.of("queue", state.name()), value.applyAsDouble(state));
    }

    private void note(QueueState state) {
        if (known.put(state.name(), state) == null) {
            exporters.ifAvailable(exporter -> exporter.registerManagedResource(
                    new QueueView(() -> known.get(state.name())), objectName(state.name())));
        }
    }

    private static ObjectName objectName(String queue) {
        try {
            String name = queue.matches("[A-Za-z0-9._-]+") ? queue : ObjectName.quote(queue);
            return new ObjectName("org.complainthub:type=Queue,name=" + name);
        } catch (MalformedObjectNameException quoted) {
            throw new IllegalStateException(quoted);
        }
    }
}
