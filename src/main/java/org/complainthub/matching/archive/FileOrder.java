package org.complainthub.matching.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The index that a list of files follows, so that a page costs as much as its rows and not as all files. What is constant
 * is named in the order too: H2 takes an index for sorting only when they agree column by column.
 */
record FileOrder(String from, String constant, String openedAt, String number) {

    static final FileOrder LATEST = ofFiles("");
    static final FileOrder OF_STORE = ofFiles("f.store, ");
    static final FileOrder IN_STATUS = ofFiles("f.status, ");

    private static FileOrder ofFiles(String constant) {
        return new FileOrder("complaint_file f WHERE 1 = 1", constant, "f.opened_at", "f.number");
    }

    static FileOrder byTerm(String field) {
        String from =
                String.format(Locale.ROOT, "complaint_file_term d WHERE d.field = '%1$s' AND d.term IN (:%1$s)", field);
        return new FileOrder(from, "d.field, d.term, ", "d.opened_at", "d.file_number");
    }

    boolean isByTerm() {
        return number.equals("d.file_number");
    }

    /** Selects numbers. */
    String statement(List<String> conditions, boolean goesOn) {
        List<String> all = new ArrayList<>(conditions);
        if (isByTerm() && !conditions.isEmpty()) {
            all = new ArrayList<>(List.of("EXISTS (SELECT 1 FROM complaint_file f WHERE f.number = d.file_number AND "
                    + String.join(" AND ", conditions) + ")"));
        }
        if (goesOn) {
            all.add(String.format(
                    Locale.ROOT, "%1$s <= :openedAt AND (%1$s < :openedAt OR %2$s < :lastNumber)", openedAt, number));
        }
        StringBuilder statement = new StringBuilder("SELECT " + number + " FROM " + from);
        all.forEach(condition -> statement.append(" AND ").append(condition));
        return statement + " ORDER BY " + constant + openedAt + " DESC, " + number + " DESC";
    }
}
