package org.complainthub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.ledger.LedgerFixtures.NOON;

import javax.sql.DataSource;
import org.complainthub.ledger.LedgerRow.Department;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every ledger does, whatever it is kept in. */
abstract class LedgerContract {

    private final LedgerFixtures facts = new LedgerFixtures();
    private SqlLedger ledger;
    private TransactionTemplate transaction;

    /** An empty database. */
    abstract DataSource dataSource();

    @BeforeEach
    void migrate() {
        DataSource database = dataSource();
        Flyway.configure().dataSource(database).load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("delete from ledger_fact").update();
        ledger = new SqlLedger(new JdbcTemplate(database));
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    @Test
    void startsEmptyAndBalanced() {
        assertThat(ledger.account()).isEqualTo(new Account(0, 0, 0, 0, 0));
        assertThat(ledger.account().balanced()).isTrue();
        assertThat(ledger.rows(0, 10)).isEmpty();
    }

    @Test
    void accountsForEveryEnd() {
        filed("a", "COMPLAINT", "NEW");
        filed("b", "PRAISE", "RELATED");
        filed("c", "COMPLAINT", "CANDIDATE");
        filed("d", "COMPLAINT", "REPEAT");
        filed("e", "COMPLAINT", "SAME_MATTER");
        filed("f", "COMPLAINT", "REDELIVERY");
        filed("g", "NOT_FEEDBACK", "NEW");
        filed("h", "NOT_FEEDBACK", "REDELIVERY");
        record(facts.invalid("i"), facts.invalid(null));
        assertThat(ledger.account()).isEqualTo(new Account(10, 3, 3, 2, 2));
        assertThat(ledger.account().balanced()).isTrue();
    }

    @Test
    void isOpenWhileAReceiptIsUnderWay() {
        record(facts.normalized("a", "COMPLAINT"));
        assertThat(ledger.account().inFlight()).isEqualTo(1);
        assertThat(ledger.account().balanced()).isFalse();
    }

    @Test
    void recordsAFactOnce() {
        Fact fact = facts.normalized("a", "COMPLAINT");
        record(fact, fact);
        assertThat(ledger.account().received()).isEqualTo(1);
        assertThat(ledger.rows(0, 10)).hasSize(1);
    }

    @Test
    void recordsOnceAFactToldTwiceInOneTransaction() {
        Fact fact = facts.normalized("a", "COMPLAINT");
        transaction.executeWithoutResult(batch -> record(fact, fact, facts.invalid("b"), fact));
        assertThat(ledger.account().received()).isEqualTo(2);
    }

    @Test
    void countsAReceiptThatALaterStageRefusesOnce() {
        record(facts.normalized("a", "COMPLAINT"), facts.invalid("a"), facts.invalid("a"));
        assertThat(ledger.account()).isEqualTo(new Account(1, 0, 0, 0, 1));
        assertThat(ledger.rows(0, 10)).hasSize(1);
    }

    @Test
    void countsAReceiptThatWasRepairedAsWhatItBecame() {
        record(facts.invalid("a"));
        filed("a", "COMPLAINT", "NEW");
        assertThat(ledger.account()).isEqualTo(new Account(1, 1, 0, 0, 0));
        assertThat(ledger.rows(0, 10)).extracting(LedgerRow::kind).containsExactly("COMPLAINT");
    }

    @Test
    void countsAFeedThatWasRepairedAsItsRows() {
        record(facts.invalid("feed"));
        filed("feed#1", "COMPLAINT", "NEW");
        filed("feed#2", "COMPLAINT", "SAME_MATTER");
        assertThat(ledger.account()).isEqualTo(new Account(2, 1, 1, 0, 0));
        assertThat(ledger.rows(0, 10)).extracting(LedgerRow::receiptId).containsExactlyInAnyOrder("feed#1", "feed#2");
    }

    @Test
    void countsARowThatALaterStageRefusesOnce() {
        filed("feed#1", "COMPLAINT", "NEW");
        record(facts.normalized("feed#2", "COMPLAINT"), facts.invalid("feed#2"));
        assertThat(ledger.account()).isEqualTo(new Account(2, 1, 0, 0, 1));
        assertThat(ledger.rows(0, 10)).hasSize(2);
    }

    @Test
    void showsAnInvalidReceipt() {
        record(facts.invalid("a"), facts.invalid("a"));
        assertThat(ledger.rows(0, 10))
                .singleElement()
                .extracting(LedgerRow::source, LedgerRow::kind, LedgerRow::receivedAt)
                .containsExactly("mail/a.eml", null, ledger.rows(0, 1).get(0).receivedAt());
    }

    @Test
    void tellsTheStoryOfAReceipt() {
        filed("a", "COMPLAINT", "NEW");
        record(facts.routed("a", "C-a", "WORKSHOP"), facts.routed("a", "C-a", "MGMT"));
        record(facts.report("issued", "C-a", "WORKSHOP"));
        LedgerRow row = ledger.rows(0, 10).get(0);
        assertThat(row.fileNumber()).isEqualTo("C-a");
        assertThat(row.severity()).isEqualTo("S2");
        assertThat(row.relation()).isEqualTo("NEW");
        assertThat(row.receivedAt()).isEqualTo(NOON.plusMinutes(1));
        assertThat(row.departments())
                .containsExactly(new Department("WORKSHOP", "ISSUED"), new Department("MGMT", null));
    }

    @Test
    void followsTheReportsOfAFile() {
        filed("a", "COMPLAINT", "NEW");
        record(facts.routed("a", "C-a", "WORKSHOP"), facts.report("issued", "C-a", "WORKSHOP"));
        record(facts.report("answered", "C-a", "WORKSHOP"));
        assertThat(reportOf("a")).isEqualTo("ANSWERED");
        record(facts.report("returned", "C-a", "WORKSHOP"));
        assertThat(reportOf("a")).isEqualTo("RETURNED");
        record(facts.closed("C-a"));
        assertThat(reportOf("a")).isEqualTo("CLOSED");
    }

    @Test
    void opensAClosedFileAgainWithTheNextReport() {
        filed("a", "COMPLAINT", "NEW");
        record(facts.routed("a", "C-a", "WORKSHOP"), facts.report("issued", "C-a", "WORKSHOP"));
        record(facts.closed("C-a"), facts.report("issued", "C-a", "WORKSHOP"));
        assertThat(reportOf("a")).isEqualTo("ISSUED");
    }

    @Test
    void givesTheNewestFirstPageByPage() {
        for (String receipt : new String[] {"a", "b", "c"}) {
            record(facts.normalized(receipt, "COMPLAINT"));
        }
        assertThat(ledger.rows(0, 2)).extracting(LedgerRow::receiptId).containsExactly("c", "b");
        assertThat(ledger.rows(1, 2)).extracting(LedgerRow::receiptId).containsExactly("a");
        assertThat(ledger.rows(2, 2)).isEmpty();
    }

    @Test
    void refusesPagesOutOfRange() {
        assertThatThrownBy(() -> ledger.rows(-1, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.rows(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.rows(0, 201)).hasMessage("no page 0 of 201 rows");
    }

    private String reportOf(String receipt) {
        return ledger.rows(0, 10).stream()
                .filter(row -> receipt.equals(row.receiptId()))
                .findFirst()
                .orElseThrow()
                .departments()
                .get(0)
                .report();
    }

    private void filed(String receipt, String kind, String relation) {
        record(facts.normalized(receipt, kind), facts.linked(receipt, kind, relation, "C-" + receipt));
    }

    private void record(Fact... recorded) {
        for (Fact fact : recorded) {
            ledger.record(fact);
        }
    }
}
