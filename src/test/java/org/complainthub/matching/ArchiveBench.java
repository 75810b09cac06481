package org.complainthub.matching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.file.TestDatabase;

/**
 * Prints how long one decision takes in a small and in a large archive. Arguments: {@code h2} or {@code postgres}, the
 * small number of files, the large one, decisions measured in each.
 */
public final class ArchiveBench {

    /** Decisions after which the code is compiled. */
    private static final int WARM_UP = 1000;

    private ArchiveBench() {}

    public static void main(String... arguments) throws Exception {
        int small = Integer.parseInt(arguments[1]);
        int large = Integer.parseInt(arguments[2]);
        int decisions = Integer.parseInt(arguments[3]);
        try (TestDatabase database = arguments[0].equals("h2") ? TestDatabase.h2() : TestDatabase.postgres()) {
            ArchiveFiller filler = new ArchiveFiller(database.connections());
            filler.fill(0, small);
            double before = measured(database, arguments[0], small, decisions);
            long start = System.nanoTime();
            filler.fill(small, large);
            print("filled in %.0f s%n", (System.nanoTime() - start) / 1e9);
            double after = measured(database, arguments[0], large, decisions);
            print("%s: p95 with %d files is %.2f times that with %d%n", arguments[0], large, after / before, small);
        }
    }

    /** Half of the receipts belong to a file, half to none. */
    private static double measured(TestDatabase database, String name, int files, int decisions) {
        database.jdbc().sql("ANALYZE").update();
        ComplaintMatcher matcher = Matchers.on(database.files());
        Random random = new Random(files);
        double[] millis = new double[decisions];
        int warmUp = Math.max(WARM_UP, decisions / 4);
        for (int i = -warmUp; i < decisions; i++) {
            int known = random.nextInt(files);
            Complaint complaint = i % 2 == 0
                    ? ArchiveFiller.again(known)
                    : ArchiveFiller.complaint(1_000_000_000 + files + i)
                            .edit()
                            .complaintNumber(null)
                            .build();
            Complaint fresh = complaint.edit().build();
            long start = System.nanoTime();
            matcher.match(renamed(fresh, files + "/" + i));
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        double p95 = millis[(int) (0.95 * (decisions - 1))];
        print(
                "%s, %d files: %d decisions, median %.2f ms, p95 %.2f ms, worst %.2f ms%n",
                name, files, decisions, millis[decisions / 2], p95, millis[decisions - 1]);
        return p95;
    }

    private static Complaint renamed(Complaint complaint, String id) {
        return complaint.edit().row(id).build();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
