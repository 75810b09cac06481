package org.complainthub.platform.watch;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedResource;

/** A queue in JMX, of the embedded broker or an external one. */
@ManagedResource(description = "A queue of the broker, as of the last look at it")
public class QueueView {

    private static final QueueState GONE = new QueueState("", 0, 0, 0, Duration.ZERO);

    private final Supplier<@Nullable QueueState> state;

    QueueView(Supplier<@Nullable QueueState> state) {
        this.state = state;
    }

    private QueueState state() {
        QueueState now = state.get();
        return now == null ? GONE : now;
    }

    @ManagedAttribute(description = "Messages that wait or are under way")
    public long getMessages() {
        return state().messages();
    }

    @ManagedAttribute(description = "Messages under way")
    public long getDelivering() {
        return state().delivering();
    }

    @ManagedAttribute(description = "Who receives from it, of all hubs and everybody else")
    public long getConsumers() {
        return state().consumers();
    }

    @ManagedAttribute(description = "Age of the first message in seconds")
    public long getOldestSeconds() {
        return state().oldest().toSeconds();
    }
}
