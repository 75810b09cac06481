package org.complainthub.intake.watch;

import java.util.Objects;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedResource;

/** An inlet in JMX: its sums since the hub started, its last success and error, and a push to try again now. */
@ManagedResource(description = "An inlet of receipts; pause and resume it by its Camel route")
public class InletView {

    private final InletWatch watch;
    private final Runnable retry;

    InletView(InletWatch watch, Runnable retry) {
        this.watch = watch;
        this.retry = retry;
    }

    @ManagedAttribute(description = "OK, or what is wrong with the inlet")
    public String getState() {
        return Objects.requireNonNullElse(watch.trouble(), "OK");
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
}
