package org.complainthub.matching.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements that change rows and travel to the database together, so that all cost one round trip. */
final class Batch {

    private final List<String> statements = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    /** Adds one; lists of values go in as one array, so that there are few texts and the database keeps their plans. */
    Batch add(String sql, @Nullable Object... parameters) {
        statements.add(sql);
        Collections.addAll(values, parameters);
        return this;
    }

    /** Executes them in this order; the number of rows that the first one changed. */
    int execute(JdbcClient jdbc) {
        return jdbc.sql(String.join(";\n", statements)).params(values).update();
    }
}
