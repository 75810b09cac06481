package org.complainthub.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.routing.RoutingFixtures.RECEIVED;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Times;
import org.complainthub.matching.file.Filing;
import org.complainthub.matching.file.TestDatabase;
import org.complainthub.routing.RoutingFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptHistoryTest {

    private static final String SHA = "ab".repeat(32);

    private final TestDatabase database = TestDatabase.h2();

    @TempDir
    private Path evidence;

    @BeforeEach
    void keepEvidence() throws Exception {
        Files.createDirectories(evidence.resolve("ab"));
        Files.writeString(evidence.resolve("ab").resolve(SHA), "the receipt");
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void findsTheReceiptsOfTheLastDays() {
        matched("old", RECEIVED.minusDays(40));
        matched("new", RECEIVED);
        ReceiptSelection found = since(RECEIVED.minusDays(30));

        assertThat(found.files()).singleElement().satisfies(file -> {
            assertThat(file.file()).hasContent("the receipt");
            assertThat(file.channel().name()).isEqualTo("MAIL");
            assertThat(found.arrivals().timeOf(file.name())).contains(RECEIVED);
        });
    }

    @Test
    void takesAFileOfManyRowsOnce() {
        matched("1", RECEIVED);
        matched("2", RECEIVED);
        assertThat(since(RECEIVED.minusDays(1)).files()).hasSize(1);
    }

    @Test
    void leavesOutWhoseBytesAreGone() throws Exception {
        matched("1", RECEIVED);
        Files.delete(evidence.resolve("ab").resolve(SHA));
        assertThat(since(RECEIVED.minusDays(1)).files()).isEqualTo(List.of());
    }

    private ReceiptSelection since(OffsetDateTime start) {
        return new ReceiptHistory(database.jdbc(), evidence).since(start);
    }

    private void matched(String row, OffsetDateTime at) {
        Complaint complaint = RoutingFixtures.a(Kind.COMPLAINT)
                .row(row)
                .relation(Relation.NEW)
                .times(new Times(at, null, null))
                .build();
        database.files().alone(() -> {
            database.files().record(new Filing(complaint, new TreeSet<>(), null, List.of()));
            return complaint;
        });
    }
}
