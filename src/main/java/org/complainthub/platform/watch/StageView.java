package org.complainthub.platform.watch;

import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedResource;

/** A stage in JMX. */
@ManagedResource(description = "The work of a stage since the hub started")
public class StageView {

    private final StageWork work;

    StageView(StageWork work) {
        this.work = work;
    }

    @ManagedAttribute(description = "Messages dealt with, failed ones included")
    public long getMessages() {
        return work.messages();
    }

    @ManagedAttribute(description = "Messages dealt with in the last minute")
    public long getPerMinute() {
        return work.perMinute();
    }

    @ManagedAttribute(description = "Messages under way")
    public int getInFlight() {
        return work.inFlight();
    }

    @ManagedAttribute(description = "Milliseconds for a message in the mean")
    public double getMeanMillis() {
        return work.mean().toNanos() / 1e6;
    }

    @ManagedAttribute(description = "How many failed, by reason; InvalidInput is set aside, the others are tried again")
    public String getFailures() {
        return work.failures().toString();
    }
}
