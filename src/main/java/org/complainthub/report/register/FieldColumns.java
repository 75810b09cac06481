package org.complainthub.report.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of the fields in the tables of reports and answers, always in the order of {@link ReportField}. */
public final class FieldColumns {

    /** Their names, as in a list of columns. */
    public static final String NAMES = joined("%s");
    /** A place for each value. */
    public static final String PLACES = joined("?");

    static final String ASSIGNED = joined("%s = ?");

    private FieldColumns() {}

    /** A value for each place, null for what was not said. */
    public static List<?> values(Measures measures) {
        return Arrays.stream(ReportField.values()).map(measures::get).toList();
    }

    /** The measures of a row. */
    public static Measures measures(ResultSet row) throws SQLException {
        Measures measures = Measures.NONE;
        for (ReportField field : ReportField.values()) {
            measures = measures.with(field, row.getString(field.column()));
        }
        return measures;
    }

    private static String joined(String each) {
        return Arrays.stream(ReportField.values())
                .map(field -> each.replace("%s", field.column()))
                .collect(Collectors.joining(", "));
    }
}
