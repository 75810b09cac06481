package org.complainthub.matching;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.postgresql.PGConnection;

/** Rows for one table, put in together: by COPY in PostgreSQL, as a batch in H2. */
final class BulkTable {

    private final String name;
    private final String columns;
    private final List<Object[]> rows = new ArrayList<>();

    BulkTable(String name, String columns) {
        this.name = name;
        this.columns = columns;
    }

    void add(Object... values) {
        rows.add(values);
    }

    void flush(Connection connection) throws SQLException, IOException {
        if (connection.isWrapperFor(PGConnection.class)) {
            copy(connection.unwrap(PGConnection.class));
        } else if (!rows.isEmpty()) {
            insert(connection);
        }
        rows.clear();
    }

    private void copy(PGConnection connection) throws SQLException, IOException {
        StringBuilder text = new StringBuilder();
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                text.append(i == 0 ? "" : "\t").append(escaped(String.valueOf(row[i])));
            }
            text.append('\n');
        }
        connection.getCopyAPI().copyIn("COPY " + name + " (" + columns + ") FROM STDIN", new StringReader(text + ""));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "\\r");
    }

    private void insert(Connection connection) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO " + name + " (" + columns + ") VALUES (" + marks + ")")) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
