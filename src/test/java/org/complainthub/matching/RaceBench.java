package org.complainthub.matching;

import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.person;
import static org.complainthub.complaint.ComplaintFixtures.plate;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.file.TestDatabase;

/**
 * Two processes on one PostgreSQL, each with one receipt of every pair at the same instant; prints how many files they
 * opened and fails unless it is one for each pair. Argument: the number of pairs.
 */
public final class RaceBench {

    /** From one pair to the next, and until the first: time for a Java machine to start. */
    private static final long STEP_MILLIS = 40;

    private static final long START_MILLIS = 15_000;

    private RaceBench() {}

    public static void main(String... arguments) throws Exception {
        if (arguments.length == 1) {
            race(Integer.parseInt(arguments[0]));
        } else {
            run(
                    arguments[0],
                    Long.parseLong(arguments[1]),
                    Integer.parseInt(arguments[2]),
                    arguments[3].equals("phone"));
        }
    }

    private static void race(int pairs) throws Exception {
        try (FreshDatabases databases = new FreshDatabases();
                TestDatabase database = TestDatabase.at(databases.next())) {
            String start = String.valueOf(System.currentTimeMillis() + START_MILLIS);
            Process one = hub(database.url(), start, pairs, "phone");
            Process other = hub(database.url(), start, pairs, "plate");
            long limit = START_MILLIS + 10L * pairs * STEP_MILLIS;
            boolean done = one.waitFor(limit, TimeUnit.MILLISECONDS) && other.waitFor(limit, TimeUnit.MILLISECONDS);
            int files = database.jdbc()
                    .sql("SELECT count(*) FROM complaint_file")
                    .query(Integer.class)
                    .single();
            System.out.printf(Locale.ROOT, "%d pairs by two processes: %d files%n", pairs, files);
            if (!done || one.exitValue() + other.exitValue() != 0 || files != pairs) {
                throw new IllegalStateException("not one file for each pair");
            }
        }
    }

    private static Process hub(String url, String start, int pairs, String half) throws IOException {
        List<String> command = List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                RaceBench.class.getName(),
                url,
                start,
                String.valueOf(pairs),
                half);
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static void run(String url, long start, int pairs, boolean byPhone) throws Exception {
        try (TestDatabase database = TestDatabase.at(url)) {
            ComplaintMatcher matcher = Matchers.on(database.files());
            for (int pair = 0; pair < pairs; pair++) {
                LockSupport.parkUntil(start + pair * STEP_MILLIS);
                matcher.match(receipt(pair, byPhone));
            }
        }
    }

    private static Complaint receipt(int pair, boolean byPhone) {
        return aComplaint((byPhone ? "phone" : "plate") + pair)
                .complainant(person(byPhone ? null : "沈先生", "+86137" + (10_000_000 + pair), null))
                .vehicle(plate(byPhone ? null : "浙A" + (10_000 + pair)))
                .problem(about("PARTS_WAIT"))
                .build();
    }
}
