package org.complainthub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.MONDAY;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.person;
import static org.complainthub.complaint.ComplaintFixtures.received;
import static org.complainthub.complaint.ComplaintFixtures.words;

import java.util.Arrays;
import java.util.Locale;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Vehicle;
import org.complainthub.matching.file.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Prints how long a decision takes on H2 as the archive grows. */
@EnabledIfSystemProperty(named = "bench", matches = ".+", disabledReason = "no -Dbench given")
class MatchingThroughputTest {

    private static final int COMPLAINTS = Integer.getInteger("bench.complaints", 2000);
    private static final String TEXT = "保养之后发动机一直有异响，去了两次都说正常，希望给一个明确的说法。".repeat(8);

    @Test
    void doesNotSlowDownAsTheArchiveGrows() throws Exception {
        long[] nanos = new long[COMPLAINTS];
        try (TestDatabase database = TestDatabase.h2()) {
            ComplaintMatcher matcher = Matchers.on(database.files());
            for (int i = 0; i < COMPLAINTS; i++) {
                Complaint complaint = complaint(i);
                long start = System.nanoTime();
                matcher.match(complaint);
                nanos[i] = System.nanoTime() - start;
            }
        }
        long[] second = Arrays.copyOfRange(nanos, COMPLAINTS / 4, COMPLAINTS / 2);
        long[] last = Arrays.copyOfRange(nanos, COMPLAINTS * 3 / 4, COMPLAINTS);
        System.out.printf(
                Locale.ROOT,
                "%d complaints: %.0f a second; median of the second quarter %.2f ms, of the last %.2f ms, p95 %.2f ms%n",
                COMPLAINTS,
                COMPLAINTS * 1e9 / Arrays.stream(nanos).sum(),
                at(second, 0.5),
                at(last, 0.5),
                at(last, 0.95));
        assertThat(at(last, 0.5)).isLessThan(3 * at(second, 0.5) + 1);
    }

    /** One in four belongs to an earlier one; 15,000 plates, many masked phones, one surname in fifty. */
    private static Complaint complaint(int i) {
        int customer = i % 4 == 3 ? i - 3 : i;
        String phone = String.format("+8613%09d", Math.abs(customer * 7919L * 104729L) % 1_000_000_000L);
        String name = String.valueOf((char) ('一' + customer % 5000)) + (char) ('丁' + customer % 4999);
        String plate = String.format("浙A%05d", customer % 100_000);
        return aComplaint("r" + i)
                .complainant(person(name, phone, "c" + customer + "@mail.example"))
                .vehicle(new Vehicle(null, null, plate, "启明 200", null))
                .problem(about(i % 2 == 0 ? "PRODUCT_QUALITY" : "ATTITUDE"))
                .text(words(TEXT + i))
                .times(received(MONDAY.plusMinutes(i)))
                .build();
    }

    private static double at(long[] nanos, double quantile) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) (quantile * (sorted.length - 1))] / 1e6;
    }
}
