package org.complainthub.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.InvalidMessage;
import org.complainthub.complaint.PublishedSchema;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Renormalization;
import org.complainthub.complaint.Renormalization.Difference;
import org.complainthub.normalize.ReceiptNormalizer;
import org.complainthub.quarantine.RequeueResult.Outcome;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RequeueTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final LearningReader reader = new LearningReader();
    private final ReceiptNormalizer normalizer = new ReceiptNormalizer(reader, List.of(reader), List.of());
    private final List<String> handedOn = new ArrayList<>();
    private final List<Renormalization> announced = new ArrayList<>();
    private QuarantineRegister register;
    private Requeue requeue;

    @BeforeEach
    void open() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(h2).load().migrate();
        ObjectMapper json = PublishedSchema.JSON;
        register = new QuarantineRegister(JdbcClient.create(h2), json, Clock.fixed(NOON, ZoneOffset.UTC));
        requeue = new Requeue(register, normalizer, gateway(), json);
    }

    private RequeueGateway gateway() {
        return new RequeueGateway() {
            @Override
            public void handOn(Receipt receipt) {
                handedOn.add(receipt.receiptId());
            }

            @Override
            public void announce(Renormalization renormalization) {
                announced.add(renormalization);
            }
        };
    }

    @Test
    void healsWhatCanBeReadNow() {
        refuse("a", "nobody taught me a");
        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED);

        reader.teach("a", "squeals");
        assertThat(outcomes()).containsExactly(Outcome.HEALED);
        assertThat(handedOn).containsExactly("a");
        assertThat(outcomes()).as("still under way").containsExactly(Outcome.UNCHANGED);

        read("a");
        assertThat(outcomes()).isEmpty();
        assertThat(register.census()).isEqualTo(new Census(0, 0, null));
        assertThat(handedOn).hasSize(1);
        assertThat(announced).isEmpty();
    }

    @Test
    void announcesWhatIsReadOtherwiseAndLeavesItAlone() {
        reader.teach("a", "squeals?");
        receive("a");
        read("a");
        assertThat(register.census()).isEqualTo(new Census(0, 1, NOON.atOffset(ZoneOffset.UTC)));
        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED);

        reader.teach("a", "squeaks");
        assertThat(outcomes()).containsExactly(Outcome.DIFFERENT);
        assertThat(handedOn).isEmpty();
        assertThat(announced).singleElement().satisfies(told -> assertThat(told.differences())
                .contains(
                        new Difference("a", "/text/verbatim", "squeals?", "squeaks"),
                        new Difference("a", "/defects/0/code", "UNSURE", null)));
        assertThat(outcomes()).as("told once").containsExactly(Outcome.UNCHANGED);

        reader.teach("a", "squeals?");
        assertThat(outcomes()).as("as it was filed").containsExactly(Outcome.UNCHANGED);
        assertThat(announced).hasSize(1);
    }

    @Test
    void comparesTheRowsOfAFeedThatHadDefects() {
        reader.teach("feed", "squeals", "leaks?", "stalls?");
        receive("feed");
        read("feed");
        reader.teach("feed", "squeals loudly", "leaks");
        assertThat(outcomes()).containsExactly(Outcome.DIFFERENT);
        assertThat(announced.get(0).differences())
                .contains(
                        new Difference("feed#1", "/text/verbatim", "leaks?", "leaks"),
                        new Difference("feed#2", "", "read", null))
                .noneMatch(difference -> difference.receiptId().equals("feed#0"));
    }

    @Test
    void tellsThatWhatWasReadCannotBeReadAnyMore() {
        reader.teach("a", "squeals?");
        receive("a");
        read("a");
        LearningReader forgetful = new LearningReader();
        ReceiptNormalizer later = new ReceiptNormalizer(forgetful, List.of(forgetful), List.of());
        requeue = new Requeue(register, later, gateway(), PublishedSchema.JSON);
        assertThat(outcomes()).containsExactly(Outcome.DIFFERENT);
        assertThat(announced.get(0).differences())
                .containsExactly(new Difference("a", "", "read", "refused: nobody taught me a"));
    }

    @Test
    void sendsOnceWhatALaterStageRefuses() {
        reader.teach("a", "squeals");
        receive("a");
        read("a");
        register.refused(new InvalidMessage("1", "complaint-matcher", "too long", "a", "a.eml"));
        assertThat(outcomes()).containsExactly(Outcome.HEALED);
        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED);
        assertThat(handedOn).containsExactly("a");
    }

    @Test
    void doesNothingInADryRun() {
        refuse("a", "nobody taught me a");
        reader.teach("a", "squeals");
        assertThat(requeue.run(Selection.ALL, true))
                .extracting(RequeueResult::outcome)
                .containsExactly(Outcome.HEALED);
        assertThat(handedOn).isEmpty();
        assertThat(outcomes()).containsExactly(Outcome.HEALED);
    }

    @Test
    void runsOnlyWhatIsSelected() {
        refuse("a", "the PDF is protected by a password");
        refuse("b", "nobody taught me b");
        assertThat(requeue.run(new Selection("PASSWORD", null, 10), true))
                .extracting(RequeueResult::receiptId)
                .containsExactly("a");
        OffsetDateTime later = NOON.plusSeconds(1).atOffset(ZoneOffset.UTC);
        assertThat(requeue.run(new Selection(null, later, 10), true)).isEmpty();
        assertThat(requeue.run(new Selection(null, null, 1), true)).hasSize(1);
        assertThatThrownBy(() -> new Selection(null, null, 0)).hasMessageContaining("from 1 to");
    }

    @Test
    void saysWhatItCannotRun() {
        register.refused(new InvalidMessage("1", "mailbox-intake", "too large", "unknown", null));
        register.received(receipt("gone", "00".repeat(32)));
        register.refused(new InvalidMessage("2", "receipt-normalizer", "odd", "gone", null));
        assertThat(outcomes()).containsExactly(Outcome.NOT_RUN, Outcome.NOT_RUN);
        assertThat(RequeueTable.of(requeue.run(Selection.ALL, true)))
                .contains(
                        "/evidence: nothing -> evidence 0000",
                        "2 receipts, 0 unchanged, 0 healed, 0 different, 2 not run");
    }

    @Test
    void takesAFactToldTwice() {
        refuse("a", "nobody taught me a");
        refuse("a", "nobody taught me a");
        reader.teach("b", "squeals?");
        receive("b");
        read("b");
        read("b");
        assertThat(register.receiptIds()).containsExactly("a", "b");
        assertThat(register.find("b").orElseThrow().defective()).hasSize(1);
    }

    private List<Outcome> outcomes() {
        return requeue.run(Selection.ALL, false).stream()
                .map(RequeueResult::outcome)
                .toList();
    }

    private void refuse(String receiptId, String reason) {
        receive(receiptId);
        register.refused(new InvalidMessage("i", "receipt-normalizer", reason, receiptId, null));
    }

    private void receive(String receiptId) {
        register.received(receipt(receiptId, "0f".repeat(32)));
    }

    /** As the hub's own normalizer reads it now. */
    private void read(String receiptId) {
        List<Complaint> complaints = normalizer.normalize(receipt(receiptId, "0f".repeat(32)));
        complaints.forEach(register::read);
    }

    private static Receipt receipt(String id, String sha256) {
        OffsetDateTime noon = NOON.atOffset(ZoneOffset.UTC);
        EvidenceItem bytes = new EvidenceItem(sha256, "text/plain", 1, null);
        return new Receipt(id, Channel.LETTER, "letters", null, id + ".txt", noon, noon, bytes, List.of());
    }
}
