package org.complainthub.intake.watch;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.complainthub.intake.pause.PauseSwitch;
import org.complainthub.intake.pause.Pauses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jmx.export.MBeanExporter;
import org.springframework.stereotype.Component;

/** All inlets, each in the metrics {@code hub.inlet.*} from the moment it is known, and those watched here in JMX. */
@Component("inletWatches")
public class InletWatches {

    private final List<Inlet> inlets = new CopyOnWriteArrayList<>();
    private final MeterRegistry meters;
    private final ObjectProvider<MBeanExporter> exporters;
    private final Pauses pauses;
    private final Clock clock;

    public InletWatches(MeterRegistry meters, ObjectProvider<MBeanExporter> exporters, Pauses pauses, Clock clock) {
        this.meters = meters;
        this.pauses = pauses;
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
        add(watch);
        count(watch, "taken", InletWatch::takenReceipts);
        count(watch, "refused", InletWatch::refusals);
        count(watch, "failed", InletWatch::failuresInAll);
        InletView view = new InletView(watch, retry, pauseSwitch(watch));
        exporters.ifAvailable(exporter -> exporter.registerManagedResource(view, objectName(kind, name)));
        return watch;
    }

    /** An inlet that is watched elsewhere. */
    public void add(Inlet inlet) {
        inlets.add(inlet);
        new InletMeters(meters, pauses).register(inlet);
    }

    /** By which an operator pauses the inlet. */
    public PauseSwitch pauseSwitch(Inlet inlet) {
        return new PauseSwitch(inlet.key(), pauses, clock);
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

    /** In the order in which they were added. */
    public List<Inlet> all() {
        return List.copyOf(inlets);
    }
}
