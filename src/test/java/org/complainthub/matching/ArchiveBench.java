package org.complainthub.matching;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.file.TestDatabase;

/**
 * Prints how long one decision takes in a small and in a large archive; both are asked in turns, so that whatever else the
 * machine does meets both. Arguments: {@code h2} or {@code postgres}, the small number of files, the large one, decisions
 * measured in each, rounds of them, a directory in which archives that were filled are kept for the next run.
 */
public final class ArchiveBench {

    /** Decisions after which the code is compiled and the pages that are always read are in memory. */
    private static final int WARM_UP = 2000;

    private final ComplaintMatcher matcher;
    private final int files;
    /** Tells the receipts of this run from those of earlier ones. */
    private final long run;

    private final double[] millis;

    private ArchiveBench(TestDatabase database, int files, int decisions, long run) {
        this.run = run;
        this.matcher = Matchers.on(database.files());
        this.files = files;
        this.millis = new double[decisions];
    }

    public static void main(String... arguments) throws Exception {
        boolean postgres = arguments[0].equals("postgres");
        int few = Integer.parseInt(arguments[1]);
        int many = Integer.parseInt(arguments[2]);
        int decisions = Integer.parseInt(arguments[3]);
        Path directory = Path.of(arguments[5], arguments[0]);
        try (TestDatabase fewFiles = KeptArchive.of(few, directory, postgres);
                TestDatabase manyFiles = KeptArchive.of(many, directory, postgres)) {
            long run = System.currentTimeMillis();
            ArchiveBench small = new ArchiveBench(fewFiles, few, decisions, run);
            ArchiveBench large = new ArchiveBench(manyFiles, many, decisions, run);
            inTurns(small, large, -WARM_UP, 0);
            for (int round = 0; round < Integer.parseInt(arguments[4]); round++) {
                inTurns(small, large, round * decisions, (round + 1) * decisions);
                print("%s, processors: %d, load: %.1f%n", arguments[0], processors(), load());
                print("p95 with %d files is %.2f times %d%n", large.files, large.p95() / small.p95(), small.files);
            }
        }
    }

    private static void inTurns(ArchiveBench small, ArchiveBench large, int from, int to) {
        for (int i = from; i < to; i++) {
            small.decide(i);
            large.decide(i);
        }
    }

    /** Half of the receipts are about the matter of a file; of the others three in ten are of a customer who has a file. */
    private void decide(int i) {
        Random random = new Random(run + i);
        Complaint complaint = i % 2 == 0
                ? InventedArchive.again(random.nextInt(files))
                : InventedArchive.complaint(1_000_000_000 + random.nextInt(1_000_000_000), files);
        Complaint fresh = complaint
                .edit()
                .complaintNumber(null)
                .row("decision " + i + " of " + run)
                .build();
        long start = System.nanoTime();
        matcher.match(fresh);
        if (i >= 0) {
            millis[i % millis.length] = (System.nanoTime() - start) / 1e6;
        }
    }

    private double p95() {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        double p95 = sorted[(int) (0.95 * (sorted.length - 1))];
        print(
                "%d files: %d decisions, median %.2f ms, p95 %.2f ms, worst %.2f ms%n",
                files, sorted.length, sorted[sorted.length / 2], p95, sorted[sorted.length - 1]);
        return p95;
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
