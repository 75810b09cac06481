package org.complainthub.matching.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.complainthub.complaint.Complaint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The categories, channels and departments of files, each once; called by whoever has locked the file. */
@Component
class FileTerms {

    /** What a term is. */
    enum Field {
        CATEGORY,
        CHANNEL,
        DEPARTMENT
    }

    private static final int LONGEST = 100;

    private final JdbcClient jdbc;

    FileTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addOf(String number, Complaint complaint, Batch batch) {
        List<Term> terms = new ArrayList<>();
        terms.add(Term.of(Field.CHANNEL, complaint.channel().name()));
        complaint.problem().categories().forEach(category -> terms.add(Term.of(Field.CATEGORY, category)));
        insert(number, terms, batch);
    }

    void addOf(String number, Complaint complaint) {
        Batch batch = new Batch();
        addOf(number, complaint, batch);
        batch.execute(jdbc);
    }

    void add(String number, Field field, Collection<String> names) {
        Batch batch = new Batch();
        insert(number, names.stream().map(name -> Term.of(field, name)).toList(), batch);
        batch.execute(jdbc);
    }

    private static void insert(String number, List<Term> terms, Batch batch) {
        List<Term> distinct = terms.stream().distinct().toList();
        batch.add(
                "INSERT INTO complaint_file_term (file_number, field, term, opened_at)"
                        + " SELECT f.number, n.field, n.term, f.opened_at"
                        + " FROM UNNEST(CAST(? AS VARCHAR ARRAY), CAST(? AS VARCHAR ARRAY)) AS n (field, term)"
                        + " JOIN complaint_file f ON f.number = ? WHERE NOT EXISTS (SELECT 1 FROM complaint_file_term t"
                        + " WHERE t.field = n.field AND t.term = n.term AND t.file_number = f.number)",
                distinct.stream().map(term -> term.field().name()).toArray(String[]::new),
                distinct.stream().map(Term::name).toArray(String[]::new),
                number);
    }

    private record Term(Field field, String name) {

        static Term of(Field field, String name) {
            return new Term(
                    field, name.substring(0, Math.min(name.length(), LONGEST)).toUpperCase(Locale.ROOT));
        }
    }

    /** All terms of a file are few; asked for one field, H2 would look through that of all files. */
    List<String> of(String number, Field field) {
        return jdbc
                .sql("SELECT field, term FROM complaint_file_term WHERE file_number = ?")
                .param(number)
                .query((row, n) -> new Term(Field.valueOf(row.getString("field")), row.getString("term")))
                .list()
                .stream()
                .filter(term -> term.field() == field)
                .map(Term::name)
                .sorted()
                .toList();
    }
}
