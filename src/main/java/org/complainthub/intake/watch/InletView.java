package org.complainthub.intake.watch;

import org.complainthub.intake.pause.PauseSwitch;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedResource;

/** An inlet in JMX with its sums since the hub started. */
@ManagedResource(description = "An inlet of receipts")
public class InletView extends ManagedInlet {

    private final InletWatch watch;

    InletView(InletWatch watch, Runnable retry, PauseSwitch pause) {
        super(watch, retry, pause);
        this.watch = watch;
    }

    @ManagedAttribute(description = "Receipts taken since the hub started")
    public long getTaken() {
        return watch.takenReceipts();
    }

    @ManagedAttribute(description = "What can never be taken, since the hub started")
    public long getRefused() {
        return watch.refusals();
    }

    @ManagedAttribute(description = "What last went wrong")
    public String getLastError() {
        return watch.lastError();
    }
}
