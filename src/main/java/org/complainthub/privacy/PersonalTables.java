package org.complainthub.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.complainthub.matching.privacy.DataSubject;
import org.complainthub.privacy.PersonalDataMap.Holding;
import org.complainthub.privacy.PersonalDataMap.Treatment;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's rows in all tables. Its SQL is what the map declares; persons are parameters only. */
@Component
final class PersonalTables {

    private final PersonalDataMap map = PersonalDataMap.shipped();
    private final JdbcClient database;
    private final Unrecognisable documents;

    PersonalTables(JdbcClient database, @Qualifier("hubJson") ObjectMapper json) {
        this.database = database;
        this.documents = new Unrecognisable(json);
    }

    /** Reasons to keep the data, each with what it is about; empty when there is none. */
    List<String> holds(DataSubject person) {
        List<String> holds = new ArrayList<>();
        map.holds().forEach(hold -> sql(hold.select(), person)
                .query(String.class)
                .list()
                .forEach(about -> holds.add(hold.reason() + ": " + about)));
        return holds;
    }

    /** Table to rows, of each the columns that a person is told. */
    Map<String, List<Map<String, Object>>> export(DataSubject person) {
        Map<String, List<Map<String, Object>>> found = new LinkedHashMap<>();
        for (Holding holding : map.holding()) {
            if (!holding.export().isEmpty()) {
                List<Map<String, Object>> rows = sql(
                                "select " + String.join(", ", holding.export()) + " from " + holding.table() + " where "
                                        + holding.where(),
                                person)
                        .query((row, number) -> told(row, holding.export()))
                        .list();
                found.computeIfAbsent(holding.table(), table -> new ArrayList<>())
                        .addAll(rows);
            }
        }
        return found;
    }

    private static Map<String, Object> told(java.sql.ResultSet row, List<String> columns) throws java.sql.SQLException {
        Map<String, Object> told = new LinkedHashMap<>();
        for (String column : columns) {
            String value = row.getString(column);
            if (value != null) {
                told.put(column, value);
            }
        }
        return told;
    }

    /** Table to the number of rows that were changed or removed. */
    Map<String, Integer> erase(DataSubject person) {
        Map<String, Integer> erased = new LinkedHashMap<>();
        for (Holding holding : map.holding()) {
            int rows = erasedColumns(holding).isEmpty() ? remove(holding, person) : blank(holding, person);
            erased.merge(holding.table(), rows, Integer::sum);
        }
        return erased;
    }

    private int remove(Holding holding, DataSubject person) {
        return sql("delete from " + holding.table() + " where " + holding.where(), person)
                .update();
    }

    private int blank(Holding holding, DataSubject person) {
        Map<String, Treatment> erase = erasedColumns(holding);
        erase.forEach((column, treatment) -> {
            switch (treatment) {
                case COMPLAINT -> rewrite(holding, column, person, documents::complaint);
                case POINTER -> rewrite(holding, column, person, documents::pointer);
                default -> {}
            }
        });
        String changes = erase.entrySet().stream()
                .map(column -> column.getKey() + " = " + value(column.getKey(), column.getValue()))
                .collect(Collectors.joining(", "));
        return sql("update " + holding.table() + " set " + changes + " where " + holding.where(), person)
                .update();
    }

    private static Map<String, Treatment> erasedColumns(Holding holding) {
        return Objects.requireNonNullElse(holding.erase(), Map.of());
    }

    private static String value(String column, Treatment treatment) {
        return switch (treatment) {
            case BLANK -> "''";
            case NOTHING -> "null";
            case ERASED -> "'" + Unrecognisable.ERASED + "'";
            case COMPLAINT, POINTER -> column;
        };
    }

    private void rewrite(Holding holding, String column, DataSubject person, UnaryOperator<String> document) {
        String key = Objects.requireNonNull(holding.key(), holding.table());
        Map<String, String> documentsByKey = new LinkedHashMap<>();
        sql(
                        "select " + key + ", " + column + " from " + holding.table() + " where " + column
                                + " is not null and " + holding.where(),
                        person)
                .query((row, number) -> documentsByKey.put(row.getString(1), row.getString(2)))
                .list();
        documentsByKey.forEach((id, text) -> database.sql(
                        "update " + holding.table() + " set " + column + " = ? where " + key + " = ?")
                .params(document.apply(text), id)
                .update());
    }

    /** That nobody looks for the persons of this complaint file again. */
    void noteErased(String file) {
        if (isUnknown("select count(*) from personal_data_erasure where file_number = ?", file)) {
            database.sql("insert into personal_data_erasure (file_number, erased_at) values (?, current_timestamp)")
                    .param(file)
                    .update();
        }
    }

    /** That these bytes are not missed. */
    void noteRemoved(String digest, String reason) {
        if (isUnknown("select count(*) from evidence_erased where sha256 = ?", digest)) {
            database.sql("insert into evidence_erased (sha256, erased_at, reason) values (?, current_timestamp, ?)")
                    .params(digest, reason)
                    .update();
        }
    }

    private boolean isUnknown(String count, String key) {
        return database.sql(count).param(key).query(Integer.class).single() == 0;
    }

    private JdbcClient.StatementSpec sql(String text, DataSubject person) {
        return database.sql(text)
                .param("receipts", some(person.receipts()))
                .param("files", some(person.files()))
                .param("addresses", some(person.addresses()));
    }

    /** SQL knows no empty list. */
    private static Collection<String> some(Collection<String> values) {
        return values.isEmpty() ? List.of("") : values;
    }
}
