package org.complainthub.report.register;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each report is about. Every method takes part in the caller's transaction. */
@Component("reportMatters")
public class ReportMatters {

    private final JdbcClient database;

    public ReportMatters(JdbcClient database) {
        this.database = database;
    }

    /** Adds what a further receipt tells: categories, the store when none was known, and that it is confidential. */
    public void add(String reportNumber, ReportMatter matter) {
        int known = database.sql(
                        "update report_matter set store = coalesce(store, ?), confidential = (confidential or ?)"
                                + " where report_number = ?")
                .param(matter.store())
                .params(matter.confidential(), reportNumber)
                .update();
        if (known == 0) {
            database.sql("insert into report_matter (report_number, store, confidential) values (?, ?, ?)")
                    .param(reportNumber)
                    .param(matter.store())
                    .param(matter.confidential())
                    .update();
        }
        Set<String> added = new LinkedHashSet<>(matter.categories());
        added.removeAll(categories(reportNumber));
        added.forEach(category -> database.sql("insert into report_category (report_number, category) values (?, ?)")
                .params(reportNumber, category)
                .update());
    }

    /** What the report is about; of one that is older than this knowledge nobody but its department hears. */
    public ReportMatter of(String reportNumber) {
        return database.sql("select * from report_matter where report_number = ?")
                .param(reportNumber)
                .query((row, n) -> new ReportMatter(
                        row.getString("store"), row.getBoolean("confidential"), categories(reportNumber)))
                .optional()
                .orElse(ReportMatter.UNKNOWN);
    }

    private Set<String> categories(String reportNumber) {
        return new LinkedHashSet<>(
                database.sql("select category from report_category where report_number = ? order by category")
                        .param(reportNumber)
                        .query(String.class)
                        .list());
    }
}
