package org.complainthub.quarantine;

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

    QuarantineMBean(QuarantineRegister register, Requeue requeue) {
        this.register = register;
        this.requeue = requeue;
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
    public String dryRun(String reason) {
        return RequeueTable.of(requeue.run(selection(reason), true));
    }

    /** Reads the receipts again and tells what became of them, as a table. */
    @ManagedOperation(description = "Reads the receipts again; what can be read now goes its way")
    @ManagedOperationParameter(name = "reason", description = "Part of the reason or of a defect's code; empty for all")
    public String requeue(String reason) {
        return RequeueTable.of(requeue.run(selection(reason), false));
    }

    private static Selection selection(String reason) {
        return reason.isBlank() ? Selection.ALL : new Selection(reason.trim(), null);
    }
}
