package org.complainthub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.person;
import static org.complainthub.complaint.ComplaintFixtures.plate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.file.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two hubs on one database, each handling one receipt of the same matter at the same moment. */
abstract class MatcherRaceContract {

    private final TestDatabase database;
    private final int pairs;
    private final ExecutorService hubs = Executors.newFixedThreadPool(2);
    private final CyclicBarrier start = new CyclicBarrier(2);

    MatcherRaceContract(TestDatabase database, int pairs) {
        this.database = database;
        this.pairs = pairs;
    }

    @AfterEach
    void stop() throws Exception {
        hubs.shutdownNow();
        database.close();
    }

    @Test
    void opensOneFileForEachPair() throws Exception {
        for (int pair = 0; pair < pairs; pair++) {
            List<Complaint> matched = atOnce(byPhone(pair), byPlateAndPhone(pair));

            assertThat(matched).extracting(Complaint::complaintNumber).containsOnly(numberOf(matched));
            assertThat(matched)
                    .extracting(Complaint::relation)
                    .containsExactlyInAnyOrder(Relation.NEW, Relation.SAME_MATTER);
        }
        assertThat(count("complaint_file")).isEqualTo(pairs);
        assertThat(count("matched_receipt")).isEqualTo(2 * pairs);
    }

    @Test
    void givesTwoDeliveriesOfOneReceiptTheSameResult() throws Exception {
        for (int pair = 0; pair < pairs; pair++) {
            List<Complaint> matched = atOnce(byPhone(pair), byPhone(pair));

            assertThat(matched.get(0)).isEqualTo(matched.get(1));
        }
        assertThat(count("matched_receipt")).isEqualTo(pairs);
    }

    private static Complaint byPhone(int pair) {
        return aComplaint("phone" + pair)
                .complainant(person(null, "+86137" + (10000000 + pair), null))
                .problem(about("PARTS_WAIT"))
                .build();
    }

    private static Complaint byPlateAndPhone(int pair) {
        return aComplaint("plate" + pair)
                .complainant(person("沈先生", "+86137" + (10000000 + pair), null))
                .vehicle(plate("浙A" + (10000 + pair)))
                .problem(about("PARTS_WAIT"))
                .build();
    }

    private List<Complaint> atOnce(Complaint one, Complaint other) throws Exception {
        ComplaintMatcher first = Matchers.on(database.files());
        ComplaintMatcher second = Matchers.on(database.filesOfAnotherHub());
        List<Complaint> matched = new ArrayList<>();
        for (Future<Complaint> result :
                hubs.invokeAll(List.of(hub(first, one), hub(second, other)), 60, TimeUnit.SECONDS)) {
            matched.add(result.get());
        }
        return matched;
    }

    private Callable<Complaint> hub(ComplaintMatcher matcher, Complaint complaint) {
        return () -> {
            start.await();
            return matcher.match(complaint);
        };
    }

    private static String numberOf(List<Complaint> matched) {
        return String.valueOf(matched.get(0).complaintNumber());
    }

    private int count(String table) {
        return database.jdbc()
                .sql("SELECT count(*) FROM " + table)
                .query(Integer.class)
                .single();
    }
}
