package org.complainthub.intake.pull;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Marks in the hub's database, H2 or PostgreSQL. One hub at a time asks an address, so nothing is locked. */
final class Marks {

    private static final int LONGEST_CURSOR = 2000;

    private final JdbcClient jdbc;

    Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The beginning for an address that was never read, or that is another one now. */
    Mark of(PulledAddress address) {
        return jdbc.sql("select cursor_value, etag, last_modified from pull_mark where inlet = ? and address = ?")
                .params(address.name(), address.url().toString())
                .query((row, number) ->
                        new Mark(row.getString("cursor_value"), row.getString("etag"), row.getString("last_modified")))
                .optional()
                .orElse(Mark.BEGINNING);
    }

    /** @throws IllegalStateException when the server gives a cursor that is none */
    void set(PulledAddress address, Mark mark) {
        if (mark.cursor() != null && mark.cursor().length() > LONGEST_CURSOR) {
            throw new IllegalStateException("the cursor is longer than " + LONGEST_CURSOR + " characters");
        }
        if (mark.cursor() != null && mark.cursor().chars().anyMatch(Character::isISOControl)) {
            throw new IllegalStateException("the cursor holds control characters");
        }
        // updated first: a mark that is deleted and written anew is lost by who dies between
        int known = jdbc.sql(
                        "update pull_mark set address = ?, cursor_value = ?, etag = ?, last_modified = ? where inlet = ?")
                .params(new @Nullable Object[] {
                    address.url().toString(), mark.cursor(), mark.etag(), mark.lastModified(), address.name()
                })
                .update();
        if (known == 0) {
            jdbc.sql("insert into pull_mark (inlet, address, cursor_value, etag, last_modified) values (?, ?, ?, ?, ?)")
                    .params(new @Nullable Object[] {
                        address.name(), address.url().toString(), mark.cursor(), mark.etag(), mark.lastModified()
                    })
                    .update();
        }
    }
}
