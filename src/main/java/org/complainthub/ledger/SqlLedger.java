package org.complainthub.ledger;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger in the hub's database, H2 or PostgreSQL. */
@Component
class SqlLedger implements Ledger, FactRecorder {

    private static final String RECORD =
            """
            insert into ledger_fact (fact_id, fact_type, occurred_at, receipt_id, complaint_number,
              department, relation, kind, severity, channel, source_name, received_at, whole_receipt_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String COUNT_RECEIVED =
            """
            select count(distinct coalesce(receipt_id, fact_id)) from ledger_fact r
            where fact_type = 'complaint.normalized.v1' or (fact_type = 'complaint.invalid.v1'
              and not exists (select 1 from ledger_fact n
                where n.receipt_id = r.receipt_id and n.fact_type = 'complaint.normalized.v1')
              and not exists (select 1 from ledger_fact n
                where n.whole_receipt_id = r.receipt_id and n.fact_type = 'complaint.normalized.v1'))""";
    private static final String COUNT_INVALID =
            """
            select count(distinct coalesce(receipt_id, fact_id)) from ledger_fact i
            where fact_type = 'complaint.invalid.v1'
              and not exists (select 1 from ledger_fact l
                where l.receipt_id = i.receipt_id and l.fact_type = 'complaint.linked.v1')
              and not exists (select 1 from ledger_fact l
                where l.whole_receipt_id = i.receipt_id and l.fact_type = 'complaint.linked.v1')""";
    private static final String COUNT_LINKED =
            "select count(*) from ledger_fact where fact_type = 'complaint.linked.v1' and ";
    private static final String NOT_FEEDBACK = "kind = 'NOT_FEEDBACK'";
    private static final String JOINED =
            "kind <> 'NOT_FEEDBACK' and relation in ('REDELIVERY', 'SAME_MATTER', 'REPEAT')";
    private static final String FILED =
            "kind <> 'NOT_FEEDBACK' and (relation is null or relation in ('NEW', 'RELATED', 'CANDIDATE'))";
    private static final String PAGE =
            """
            select * from ledger_fact b where fact_type = 'complaint.normalized.v1'
              or (fact_type = 'complaint.invalid.v1'
                and not exists (select 1 from ledger_fact n where n.receipt_id = b.receipt_id
                  and (n.fact_type = 'complaint.normalized.v1' or n.fact_id < b.fact_id
                    and n.fact_type = 'complaint.invalid.v1'))
                and not exists (select 1 from ledger_fact n
                  where n.whole_receipt_id = b.receipt_id and n.fact_type = 'complaint.normalized.v1'))
            order by coalesce(received_at, occurred_at) desc, fact_id
            limit :size offset :offset""";
    private static final String OF_RECEIPTS =
            """
            select * from ledger_fact where receipt_id in (:keys)
              and fact_type in ('complaint.linked.v1', 'complaint.routed.v1')
            order by occurred_at, fact_id""";
    private static final String OF_FILES =
            """
            select * from ledger_fact where complaint_number in (:keys)
              and (fact_type like 'corrective-action.%' or fact_type = 'complaint.closed.v1')
            order by occurred_at, fact_id""";

    private final JdbcOperations batches;
    private final JdbcClient jdbc;
    private final FactBatch.Writer writer = this::write;

    SqlLedger(JdbcOperations batches) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
    }

    @Override
    public void record(Fact fact) {
        FactBatch.add(fact, writer);
    }

    // Two hubs at once: the second one fails on the key and finds it there when the broker tries again.
    private void write(List<Fact> facts) {
        Map<String, Fact> unknown = new LinkedHashMap<>();
        facts.forEach(fact -> unknown.putIfAbsent(fact.id(), fact));
        unknown.keySet().removeAll(known(unknown.keySet()));
        batches.batchUpdate(
                RECORD, unknown.values().stream().map(SqlLedger::valuesOf).toList());
    }

    private List<String> known(Set<String> ids) {
        return jdbc.sql("select fact_id from ledger_fact where fact_id = any(cast(? as varchar array))")
                .params((Object) ids.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private static Object[] valuesOf(Fact fact) {
        return new @Nullable Object[] {
            fact.id(),
            fact.type(),
            fact.occurredAt(),
            fact.receiptId(),
            fact.complaintNumber(),
            fact.department(),
            fact.relation(),
            fact.kind(),
            fact.severity(),
            fact.channel(),
            fact.sourceName(),
            fact.receivedAt(),
            fact.wholeReceiptId()
        };
    }

    @Override
    public Account account() {
        return new Account(
                count(COUNT_RECEIVED),
                count(COUNT_LINKED + FILED),
                count(COUNT_LINKED + JOINED),
                count(COUNT_LINKED + NOT_FEEDBACK),
                count(COUNT_INVALID));
    }

    @Override
    public List<LedgerRow> rows(int page, int size) {
        if (page < 0 || size < 1 || size > LONGEST_PAGE) {
            throw new IllegalArgumentException("no page %d of %d rows".formatted(page, size));
        }
        List<Fact> receipts = jdbc.sql(PAGE)
                .param("size", size)
                .param("offset", (long) page * size)
                .query(FactRows::fact)
                .list();
        Stories stories = new Stories(about(OF_RECEIPTS, receipts.stream().map(Fact::receiptId)));
        return stories.told(receipts, about(OF_FILES, stories.files()));
    }

    private List<Fact> about(String sql, Stream<@Nullable String> keys) {
        Set<String> known = new LinkedHashSet<>();
        keys.filter(Objects::nonNull).forEach(known::add);
        return known.isEmpty()
                ? List.of()
                : jdbc.sql(sql).param("keys", known).query(FactRows::fact).list();
    }

    private long count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }
}
