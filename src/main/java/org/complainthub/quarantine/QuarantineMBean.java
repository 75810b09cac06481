package org.complainthub.quarantine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The quarantine as JMX, and so Hawtio, shows it. */
@Component
@ManagedResource(
        objectName = "org.complainthub:type=Quarantine",
        description = "Receipts that could not be read, or not quite")
public class QuarantineMBean {

    private final QuarantineRegister register;
    private final Requeue requeue;

    QuarantineMBean(QuarantineRegister register, Requeue requeue, MeterRegistry meters) {
        this.register = register;
        this.requeue = requeue;
        Gauge.builder("hub.quarantine.invalid", this, QuarantineMBean::getInvalid)
                .description("receipts that a stage refused")
                .register(meters);
    }

    @ManagedAttribute(description = "Receipts that a stage refused")
    public long getInvalid() {
        return register.census().invalid();
    }

    @ManagedAttribute(description = "Receipts that were read with defects")
    public long getWithDefects() {
        return register.census().withDefects();
    }

    @ManagedAttribute(description = "When the oldest of them came in, empty when there is none")
    public String getOldest() {
        return Objects.toString(register.census().oldest(), "");
    }

    /** A line a receipt: its id, since when and why. */
    @ManagedOperation(description = "A line a receipt: its id, since when and why")
    public String list() {
        return register.receiptIds().stream()
                .map(register::find)
                .flatMap(Optional::stream)
                .map(receipt -> receipt.receiptId() + "  " + receipt.since() + "  " + receipt.why())
                .collect(Collectors.joining("\n"));
    }

    /** What a requeue would do, as a table. */
    @ManagedOperation(description = "What a requeue would do")
    @ManagedOperationParameter(name = "reason", description = "Part of the reason or of a defect's code; empty for all")
    @ManagedOperationParameter(name = "most", description = "never more than so many")
    public String dryRun(String reason, int most) {
        return RequeueTable.of(requeue.run(selection(reason, most), true));
    }

    /** Reads the receipts again and tells what became of them, as a table. */
    @ManagedOperation(description = "Reads the receipts again; what can be read now goes its way")
    @ManagedOperationParameter(name = "reason", description = "Part of the reason or of a defect's code; empty for all")
    @ManagedOperationParameter(name = "most", description = "never more than so many")
    public String requeue(String reason, int most) {
        return RequeueTable.of(requeue.run(selection(reason, most), false));
    }

    private static Selection selection(String reason, int most) {
        return new Selection(reason.isBlank() ? null : reason.trim(), null, most);
    }
}
