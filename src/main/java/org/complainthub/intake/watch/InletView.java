package org.complainthub.intake.watch;

import java.util.Objects;
import org.complainthub.intake.pause.Pause;
import org.complainthub.intake.pause.PauseSwitch;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;

/** An inlet in JMX: its sums since the hub started, its last success and error, and what an operator may do with it. */
@ManagedResource(description = "An inlet of receipts")
public class InletView {

    private final InletWatch watch;
    private final Runnable retry;
    private final PauseSwitch pause;

    InletView(InletWatch watch, Runnable retry, PauseSwitch pause) {
        this.watch = watch;
        this.retry = retry;
        this.pause = pause;
    }

    @ManagedAttribute(description = "OK, who paused it and why, or what is wrong with the inlet")
    public String getState() {
        return pause.state().map(Pause::toString).orElseGet(() -> Objects.requireNonNullElse(watch.trouble(), "OK"));
    }

    @ManagedAttribute(description = "Receipts taken since the hub started")
    public long getTaken() {
        return watch.takenReceipts();
    }

    @ManagedAttribute(description = "What can never be taken, since the hub started")
    public long getRefused() {
        return watch.refusals();
    }

    @ManagedAttribute(description = "Failures since the last success")
    public int getFailures() {
        return watch.failures();
    }

    @ManagedAttribute(description = "When it last went well, empty for never since the hub started")
    public String getLastSuccess() {
        return Objects.toString(watch.lastSuccess(), "");
    }

    @ManagedAttribute(description = "When something last went wrong, empty for never since the hub started")
    public String getLastFailure() {
        return Objects.toString(watch.lastFailure(), "");
    }

    @ManagedAttribute(description = "What went wrong then")
    public String getLastError() {
        return watch.lastError();
    }

    @ManagedOperation(description = "Ends the rest of the inlet and of what failed: the next look tries all")
    public void retryNow() {
        retry.run();
    }

    @ManagedOperation(description = "Takes nothing more, in no hub and after no restart, until it is resumed")
    @ManagedOperationParameter(name = "reason", description = "why, for the colleagues")
    public void pause(String reason) {
        pause.pause(reason);
    }

    @ManagedOperation(description = "Ends the pause")
    public void resume() {
        pause.resume();
    }
}
