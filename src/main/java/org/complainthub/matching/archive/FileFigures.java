package org.complainthub.matching.archive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many files of complaints, not of praise and questions, were opened; never which. */
@Component("fileFigures")
public class FileFigures {

    private static final String OF_SCOPE =
            " f.opened_at >= :since AND f.status <> 'JOINED' AND f.kind IN ('COMPLAINT', 'GRUMBLE', 'REPORT')"
                    + " AND (CAST(:store AS VARCHAR) IS NULL OR f.store = :store)"
                    + " AND (CAST(:department AS VARCHAR) IS NULL OR EXISTS (SELECT 1 FROM complaint_file_term o"
                    + " WHERE o.field = 'DEPARTMENT' AND o.term = :department AND o.file_number = f.number))";

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    FileFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which files count.
     *
     * @param since opened at that time or later
     * @param store code, null for all
     * @param department that deals with them or did, null for all
     */
    public record Scope(OffsetDateTime since, @Nullable String store, @Nullable String department) {}

    /**
     * Files opened on one day.
     *
     * @param repeated those whose customer came back
     */
    public record Day(LocalDate day, long files, long repeated) {}

    /** Files by field (CATEGORY, CHANNEL or DEPARTMENT) and term, the most frequent first. */
    public Map<String, Map<String, Long>> byTerm(Scope scope) {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        query(
                        "SELECT t.field, t.term, COUNT(*) AS files FROM complaint_file f"
                                + " JOIN complaint_file_term t ON t.file_number = f.number WHERE"
                                + OF_SCOPE
                                + " GROUP BY t.field, t.term ORDER BY files DESC, t.term",
                        scope)
                .query((row, n) -> counts.computeIfAbsent(row.getString("field"), field -> new LinkedHashMap<>())
                        .put(row.getString("term"), row.getLong("files")))
                .list();
        return counts;
    }

    /** Those of these files that are of this store. */
    public Set<String> ofStore(String store, Collection<String> numbers) {
        Set<String> found = new HashSet<>();
        Iterator<String> next = numbers.iterator();
        while (next.hasNext()) {
            List<String> some = new ArrayList<>();
            while (next.hasNext() && some.size() < AT_ONCE) {
                some.add(next.next());
            }
            found.addAll(jdbc.sql("SELECT number FROM complaint_file WHERE store = :store AND number IN (:numbers)")
                    .param("store", store)
                    .param("numbers", some)
                    .query(String.class)
                    .list());
        }
        return found;
    }

    /** Files by day, the earliest first; days without one are absent. */
    public List<Day> byDay(Scope scope) {
        return query(
                        "SELECT CAST(f.opened_at AS DATE) AS opened_on, COUNT(*) AS files,"
                                + " SUM(CASE WHEN f.repeats > 0 THEN 1 ELSE 0 END) AS repeated FROM complaint_file f WHERE"
                                + OF_SCOPE
                                + " GROUP BY CAST(f.opened_at AS DATE) ORDER BY opened_on",
                        scope)
                .query((row, n) -> new Day(
                        row.getObject("opened_on", LocalDate.class), row.getLong("files"), row.getLong("repeated")))
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, Scope scope) {
        return jdbc.sql(sql)
                .param("since", scope.since())
                .param("store", scope.store())
                .param("department", scope.department());
    }
}
