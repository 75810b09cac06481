package org.complainthub.matching.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complainthub.complaint.Clock;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Severity;
import org.complainthub.complaint.Vehicle;
import org.complainthub.complaint.Visit;
import org.complainthub.matching.archive.FileDossier.Judgement;
import org.complainthub.matching.file.FileChanges;
import org.complainthub.matching.file.FileReceipts;
import org.complainthub.matching.file.StoreCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The complaint files for reading. */
@Component
public class FileArchive {

    private static final String FILES = "SELECT f.* FROM complaint_file f";

    private final JdbcClient jdbc;
    private final FileReceipts receipts;
    private final FileChanges changes;
    private final StoreCodes stores;

    FileArchive(JdbcClient jdbc, FileReceipts receipts, FileChanges changes, StoreCodes stores) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.changes = changes;
        this.stores = stores;
    }

    /** A search without a condition yet. */
    public FileSearch search() {
        return new FileSearch(stores);
    }

    /** At most so many files, the latest opened first; the cost does not grow with the number of the page. */
    public FilePage find(FileSearch search, int rows) {
        List<String> numbers = jdbc.sql(search.statement(rows + 1))
                .params(search.values())
                .query(String.class)
                .list();
        List<FileSummary> page = summaries(numbers.subList(0, Math.min(rows, numbers.size())));
        String next = numbers.size() > rows ? cursor(page.get(rows - 1)) : null;
        return new FilePage(page, next);
    }

    /** These files, the latest opened first. */
    List<FileSummary> summaries(List<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<Row> rows = jdbc.sql(FILES + " WHERE f.number IN (:numbers) ORDER BY f.opened_at DESC, f.number DESC")
                .param("numbers", numbers)
                .query((row, n) -> row(row))
                .list();
        return withTerms(rows);
    }

    /** The file of this number or token, and if people joined it into another one, that one. */
    public Optional<FileDossier> file(String numberOrToken) {
        return itself(numberOrToken).flatMap(found -> {
            String into = found.file().joinedInto();
            return into == null ? Optional.of(found) : file(into);
        });
    }

    /** The file of this number or token as it stands, also one that was joined into another. */
    Optional<FileDossier> itself(String numberOrToken) {
        return row("f.number = ?", numberOrToken)
                .or(() -> row("f.token = ?", numberOrToken))
                .map(this::dossier);
    }

    // one after the other: of "or" over two indexes H2 uses neither
    private Optional<Row> row(String condition, String value) {
        return jdbc.sql(FILES + " WHERE " + condition)
                .param(value)
                .query((row, n) -> row(row))
                .optional();
    }

    /** The receipts of the file as matching left them, in the order of receipt. */
    public List<Complaint> receipts(String number) {
        return receipts.of(number);
    }

    private FileDossier dossier(Row row) {
        String number = row.file().number();
        List<Complaint> complaints = receipts.of(number);
        return new FileDossier(
                withTerms(List.of(row)).get(0),
                row.token(),
                complaints.stream().map(Complaint::complainant).reduce(Complainant.UNKNOWN, Complainant::orElse),
                complaints.stream().map(Complaint::vehicle).reduce(Vehicle.UNKNOWN, Vehicle::orElse),
                complaints.stream()
                        .map(Complaint::visit)
                        .filter(visit -> !visit.equals(Visit.UNKNOWN))
                        .distinct()
                        .toList(),
                complaints.stream()
                        .map(Complaint::referral)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                clocks(number),
                complaints.stream().map(FileDossier.Entry::of).toList(),
                joined(number),
                judgements(number),
                changes.of(number));
    }

    private List<Clock> clocks(String number) {
        return jdbc.sql("SELECT * FROM complaint_file_clock WHERE file_number = ? ORDER BY due_at, clock, receipt_id")
                .param(number)
                .query((row, n) -> new Clock(
                        row.getString("clock"),
                        row.getString("basis"),
                        row.getObject("started_at", OffsetDateTime.class),
                        row.getObject("due_at", OffsetDateTime.class)))
                .list();
    }

    private List<String> joined(String number) {
        return jdbc.sql("SELECT number FROM complaint_file WHERE joined_into = ? ORDER BY number")
                .param(number)
                .query(String.class)
                .list();
    }

    private List<Judgement> judgements(String number) {
        return jdbc.sql("SELECT * FROM complaint_file_judgement WHERE file_number = ? OR other_file = ?"
                        + " ORDER BY judged_at")
                .params(number, number)
                .query((row, n) -> new Judgement(
                        row.getString(number.equals(row.getString("file_number")) ? "other_file" : "file_number"),
                        row.getBoolean("one_matter"),
                        row.getString("actor"),
                        row.getString("reason"),
                        row.getObject("judged_at", OffsetDateTime.class)))
                .list();
    }

    private List<FileSummary> withTerms(List<Row> rows) {
        Map<String, List<Term>> terms = jdbc
                .sql("SELECT file_number, field, term FROM complaint_file_term WHERE file_number IN (:numbers)"
                        + " ORDER BY term")
                .param("numbers", rows.stream().map(row -> row.file().number()).toList())
                .query((row, n) ->
                        new Term(row.getString("file_number"), row.getString("field"), row.getString("term")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Term::number));
        return rows.stream()
                .map(row -> summary(row.file(), terms.getOrDefault(row.file().number(), List.of())))
                .toList();
    }

    private static FileSummary summary(FileSummary file, List<Term> terms) {
        return new FileSummary(
                file.number(),
                file.store(),
                file.kind(),
                file.status(),
                file.step(),
                file.severity(),
                file.openedAt(),
                file.lastReceiptAt(),
                file.closedAt(),
                file.repeats(),
                file.joinedInto(),
                of(terms, "CATEGORY"),
                of(terms, "CHANNEL"),
                of(terms, "DEPARTMENT"));
    }

    private static List<String> of(List<Term> terms, String field) {
        return terms.stream()
                .filter(term -> term.field().equals(field))
                .map(Term::term)
                .toList();
    }

    private static String cursor(FileSummary last) {
        return new Cursor(last.openedAt(), last.number()).write();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new FileSummary(
                        row.getString("number"),
                        row.getString("store"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("status"),
                        row.getString("step"),
                        severity(row.getString("severity")),
                        row.getObject("opened_at", OffsetDateTime.class),
                        row.getObject("last_receipt_at", OffsetDateTime.class),
                        row.getObject("closed_at", OffsetDateTime.class),
                        row.getInt("repeats"),
                        row.getString("joined_into"),
                        List.of(),
                        List.of(),
                        List.of()),
                String.valueOf(row.getString("token")));
    }

    private static @Nullable Severity severity(@Nullable String name) {
        return name == null ? null : Severity.valueOf(name);
    }

    private record Row(FileSummary file, String token) {}

    private record Term(String number, String field, String term) {}
}
