package org.complainthub.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives one reader input after input on a thread of its own, as a consumer of a queue would, and watches the time and
 * the memory that each takes.
 */
final class FuzzRun {

    /** Time of a processor that the reading of one input may take. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** How long one may take on a machine that does other things too. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    /** Bytes that the reading of one input may allocate in sum. */
    static final long MOST_ALLOCATED = 1L << 30;

    private static final Path FOUND = Path.of("target", "fuzz");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final FuzzTarget target;
    private final Mutator mutator;
    private final Map<String, Throwable> faults = new LinkedHashMap<>();
    private volatile byte[] current = new byte[0];
    private volatile long began;
    private volatile long spent;
    private long accepted;
    private long refused;
    private long faulty;
    private long slowest;
    private long took;
    private byte[] slowestInput = new byte[0];

    FuzzRun(FuzzTarget target, long seed) {
        this.target = target;
        this.mutator = new Mutator(target, seed);
    }

    /** @throws AssertionError when a reading does not end; its input lies in {@code target/fuzz} */
    FuzzFigures run(long inputs) throws InterruptedException {
        return run(inputs, Duration.ofDays(1));
    }

    /**
     * Tries so many more, or as many as the time allows; the figures are of all that were tried.
     *
     * @throws AssertionError when a reading does not end; its input lies in {@code target/fuzz}
     */
    FuzzFigures run(long inputs, Duration longest) throws InterruptedException {
        long start = System.nanoTime();
        began = start;
        Thread worker = new Thread(() -> readAll(inputs, start + longest.toNanos()), "fuzz " + target.name());
        worker.setDaemon(true);
        worker.start();
        while (worker.isAlive()) {
            worker.join(1000);
            if (worker.isAlive() && isTooLong(worker)) {
                hangs(worker);
            }
        }
        keep("slowest", slowestInput);
        took += System.nanoTime() - start;
        return new FuzzFigures(
                target.name(), accepted, refused, faulty, Duration.ofNanos(slowest), Duration.ofNanos(took));
    }

    private boolean isTooLong(Thread worker) {
        return THREADS.getThreadCpuTime(worker.getId()) - spent > LONGEST.toNanos()
                || System.nanoTime() - began > LONGEST_WAIT.toNanos();
    }

    /** What went wrong, one of each kind. */
    Map<String, Throwable> faults() {
        return faults;
    }

    private void readAll(long inputs, long end) {
        for (long i = 0; i < inputs && System.nanoTime() < end; i++) {
            current = mutator.next();
            began = System.nanoTime();
            spent = THREADS.getCurrentThreadCpuTime();
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            Throwable thrown = thrownFor(current);
            long took = System.nanoTime() - began;
            if (took > slowest) {
                slowest = took;
                slowestInput = current;
            }
            boolean greedy = THREADS.getCurrentThreadAllocatedBytes() - allocated > MOST_ALLOCATED;
            count(greedy ? new OutOfMemoryError("allocates more than a GiB") : thrown);
        }
    }

    private @Nullable Throwable thrownFor(byte[] input) {
        try {
            target.reading().read(input.clone());
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    private void count(@Nullable Throwable thrown) {
        if (thrown == null) {
            accepted++;
        } else if (target.refusals().stream().anyMatch(refusal -> refusal.isInstance(thrown))) {
            refused++;
        } else {
            faulty++;
            note(thrown);
        }
    }

    private void note(Throwable fault) {
        if (faults.putIfAbsent(kind(fault), fault) == null) {
            keep("fault-" + faults.size(), current);
        }
    }

    /** Told apart by what is thrown and by the hub's own line that comes first. */
    private static String kind(Throwable fault) {
        for (StackTraceElement line : fault.getStackTrace()) {
            if (line.getClassName().startsWith("org.complainthub.")
                    && !line.getClassName().contains(".fuzz.")) {
                return fault.getClass().getSimpleName() + " at " + line;
            }
        }
        return fault.getClass().getSimpleName();
    }

    private void keep(String what, byte[] input) {
        try {
            Files.createDirectories(FOUND);
            Files.write(FOUND.resolve(target.name().replaceAll("[^A-Za-z0-9]+", "-") + "-" + what), input);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void hangs(Thread worker) {
        AssertionError hang = new AssertionError(target.name() + " does not come to an end");
        hang.setStackTrace(worker.getStackTrace());
        note(hang);
        throw hang;
    }
}
