package org.complainthub.intake.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.complainthub.intake.pause.Pauses;
import org.jspecify.annotations.Nullable;

/** What every inlet tells the metrics, {@code hub.inlet.*} with the tags {@code kind} and {@code inlet}. */
final class InletMeters {

    private final MeterRegistry meters;
    private final Pauses pauses;

    InletMeters(MeterRegistry meters, Pauses pauses) {
        this.meters = meters;
        this.pauses = pauses;
    }

    /** Registers them. */
    void register(Inlet inlet) {
        gauge("hub.inlet.failures", "failures since the last success", inlet, Inlet::failures);
        gauge("hub.inlet.paused", "1 while a person keeps it from taking anything", inlet, this::paused);
        gauge("hub.inlet.last.success", "seconds since 1970, 0 for never", inlet, one -> seconds(one.lastSuccess()));
        gauge("hub.inlet.last.failure", "seconds since 1970, 0 for never", inlet, one -> seconds(one.lastFailure()));
    }

    private double paused(Inlet inlet) {
        return pauses.of(inlet.key()).isPresent() ? 1 : 0;
    }

    private static double seconds(@Nullable Instant time) {
        return time == null ? 0 : time.getEpochSecond();
    }

    private void gauge(String name, String meaning, Inlet inlet, ToDoubleFunction<Inlet> value) {
        Gauge.builder(name, inlet, value).description(meaning).tags(tags(inlet)).register(meters);
    }

    private static Tags tags(Inlet inlet) {
        return Tags.of("kind", inlet.kind(), "inlet", inlet.name());
    }
}
