package org.complainthub.demo;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.complainthub.replay.QueueDepths;
import org.complainthub.replay.ReceiptFile;
import org.complainthub.replay.Settling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sends the samples in one after the other, waits until the hub has nothing left to do, and prints what became of them. */
@Component
@Profile("demo")
class Demo implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final SampleDelivery delivery;
    private final DemoProperties properties;
    private final DemoSummary summary;
    private final Counter received;

    Demo(SampleDelivery delivery, DemoProperties properties, DemoSummary summary, MeterRegistry meters) {
        this.delivery = delivery;
        this.properties = properties;
        this.summary = summary;
        received = meters.counter("hub.facts", "fact", "receipt.received.v1");
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException, InterruptedException {
        LOG.info("sending the sample receipts in, by mail and into watched folders; this takes about half a minute");
        Settling settling = new Settling(new QueueDepths(properties.broker()));
        Set<String> resting = Set.copyOf(properties.restingAddresses());
        try (Samples samples = Samples.unpack()) {
            for (ReceiptFile sample : samples.inOrder()) {
                double before = received.count();
                delivery.deliver(sample);
                awaitTaken(sample, before);
            }
        }
        settling.await(resting);
        summary.print(System.out);
    }

    /** One by one, so that a first letter is there before the second. */
    private void awaitTaken(ReceiptFile sample, double before) throws InterruptedException {
        long start = System.nanoTime();
        while (received.count() <= before) {
            TimeUnit.MILLISECONDS.sleep(20);
            if (System.nanoTime() - start > LONGEST_WAIT.toNanos()) {
                throw new IllegalStateException("the hub did not take " + sample.name());
            }
        }
    }
}
