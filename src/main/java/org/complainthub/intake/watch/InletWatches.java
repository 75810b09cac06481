package org.complainthub.intake.watch;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jmx.export.MBeanExporter;
import org.springframework.stereotype.Component;

/** The watches of all inlets, each in the metrics {@code hub.inlet.*} and in JMX from the moment it is made. */
@Component("inletWatches")
public class InletWatches {

    private final List<InletWatch> watches = new CopyOnWriteArrayList<>();
    private final MeterRegistry meters;
    private final ObjectProvider<MBeanExporter> exporters;
    private final Clock clock;

    public InletWatches(MeterRegistry meters, ObjectProvider<MBeanExporter> exporters, Clock clock) {
        this.meters = meters;
        this.exporters = exporters;
        this.clock = clock;
    }

    /**
     * A new watch.
     *
     * @param kind such as {@code folder} or {@code sftp}
     * @param name lower-case letters, digits and hyphens
     * @param retry ends the rest of an inlet that failed
     */
    public InletWatch add(String kind, String name, Runnable retry) {
        InletWatch watch = new InletWatch(kind, name, clock);
        watches.add(watch);
        count(watch, "taken", InletWatch::takenReceipts);
        count(watch, "refused", InletWatch::refusals);
        count(watch, "failed", InletWatch::failuresInAll);
        Gauge.builder("hub.inlet.failures", watch, InletWatch::failures)
                .tag("kind", kind)
                .tag("inlet", name)
                .register(meters);
        exporters.ifAvailable(
                exporter -> exporter.registerManagedResource(new InletView(watch, retry), objectName(kind, name)));
        return watch;
    }

    private void count(InletWatch watch, String outcome, ToDoubleFunction<InletWatch> value) {
        FunctionCounter.builder("hub.inlet.receipts", watch, value)
                .tag("kind", watch.kind())
                .tag("inlet", watch.name())
                .tag("outcome", outcome)
                .register(meters);
    }

    private static ObjectName objectName(String kind, String name) {
        try {
            return new ObjectName("org.complainthub:type=Inlet,kind=" + kind + ",name=" + name);
        } catch (MalformedObjectNameException namesAreChecked) {
            throw new IllegalStateException(namesAreChecked);
        }
    }

    List<InletWatch> all() {
        return List.copyOf(watches);
    }
}
