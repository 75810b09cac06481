package org.complainthub.privacy;

import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A row in every table that may hold what belongs to a person, with his name in every text that is no key, no code and no
 * word of the house. A column that comes to such a table is filled too, until it is named here.
 */
final class EveryTable {

    static final String NAME = "沈知远";
    static final String PHONE = "13711112222";
    static final String ADDRESS = "shen@mail.example";

    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2015-03-02T10:00:00+08:00");
    private static final int MOST_TRIES = 200;

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("number", "C-1"),
            Map.entry("complaint_number", "C-1"),
            Map.entry("file_number", "C-1"),
            Map.entry("customer_file", "C-1"),
            Map.entry("other_file", "C-1"),
            Map.entry("receipt_id", "r-1"),
            Map.entry("first_receipt_id", "r-1"),
            Map.entry("whole_receipt_id", "r-1"),
            Map.entry("report_number", "CAR-1"),
            Map.entry("message_id", "m-1"),
            Map.entry("work_item_id", "w-1"),
            Map.entry("id", "w-1"),
            Map.entry("identity_key", "PHONE:" + PHONE),
            Map.entry("address", ADDRESS),
            Map.entry("recipient", ADDRESS),
            Map.entry("status", "CLOSED"),
            Map.entry("state", "SENT"));

    /** What is one of a few words, or who of the house did something. */
    private static final Set<String> CODES = Set.of(
            "actor",
            "answer_id",
            "decided_by",
            "department",
            "fact",
            "fact_id",
            "fact_type",
            "form",
            "kind",
            "language",
            "last_result",
            "media_type",
            "medium",
            "outcome",
            "owner",
            "poor",
            "purpose",
            "recorded_by",
            "relation",
            "channel",
            "severity",
            "sha256",
            "store",
            "token",
            "waiting_for");

    /** What departments wrote, and numbers; in what a department says of the problem a person may be named. */
    private static final Set<String> OF_THE_HOUSE =
            Set.of("complaint_file", "corrective_action_report", "report_answer", "report_draft", "report_file");

    private final JdbcClient jdbc;
    private final Map<String, String> documents;

    /** @param documents column to what stands in it, where that is JSON */
    EveryTable(JdbcClient jdbc, Map<String, String> documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** Whatever comes first for the sake of what refers to it. */
    void fill(List<String> tables) {
        Deque<String> left = new ArrayDeque<>(tables);
        for (int tries = 0; !left.isEmpty(); tries++) {
            String table = left.pop();
            try {
                insert(table);
            } catch (DataIntegrityViolationException refersToWhatIsNotThereYet) {
                if (tries > MOST_TRIES) {
                    throw refersToWhatIsNotThereYet;
                }
                left.add(table);
            }
        }
    }

    private record Column(String name, String type, boolean needed, int length) {

        boolean isText() {
            return type.startsWith("character") || type.equals("text");
        }
    }

    private void insert(String table) {
        List<Column> columns = columns(table).stream()
                .filter(column -> column.needed() || column.isText())
                .toList();
        List<Object> values =
                columns.stream().map(column -> value(table, column)).toList();
        jdbc.sql("insert into " + table + " ("
                        + String.join(", ", columns.stream().map(Column::name).toList()) + ") values ("
                        + String.join(", ", Collections.nCopies(values.size(), "?")) + ")")
                .params(values)
                .update();
    }

    private List<Column> columns(String table) {
        return jdbc.sql("select lower(column_name), lower(data_type), is_nullable, character_maximum_length"
                        + " from information_schema.columns where lower(table_name) = ?"
                        + " and upper(table_schema) = 'PUBLIC' and is_identity = 'NO' and column_default is null")
                .param(table)
                .query((row, number) -> new Column(
                        row.getString(1), row.getString(2), row.getString(3).equals("NO"), row.getInt(4)))
                .list();
    }

    private Object value(String table, Column column) {
        return column.isText()
                ? text(table, column)
                : switch (column.type().split(" ")[0].toLowerCase(Locale.ROOT)) {
                    case "timestamp" -> LONG_AGO;
                    case "boolean" -> false;
                    default -> 1;
                };
    }

    private String text(String table, Column column) {
        String name = column.name();
        if (documents.containsKey(name)) {
            return documents.get(name);
        }
        if (KEYS.containsKey(name)) {
            return KEYS.get(name);
        }
        boolean code = CODES.contains(name) || (OF_THE_HOUSE.contains(table) && !name.equals("problem"));
        String words = code ? "S3" : NAME + " in " + name;
        return column.length() == 0 ? words : words.substring(0, Math.min(words.length(), column.length()));
    }

    /** Every text of every table, each with its place. */
    static List<String> texts(JdbcClient jdbc) {
        return jdbc
                .sql(
                        "select table_name, column_name from information_schema.columns where upper(table_schema) = 'PUBLIC'"
                                + " and lower(data_type) in ('text', 'character varying', 'character large object')"
                                + " and lower(table_name) not like 'flyway%'")
                .query((row, number) -> row.getString(1) + "." + row.getString(2))
                .list()
                .stream()
                .map(place -> place + " "
                        + jdbc.sql("select " + place.split("\\.")[1] + " from " + place.split("\\.")[0])
                                .query(String.class)
                                .list())
                .toList();
    }
}
