package org.complainthub.matching.file;

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

    void addOf(String number, Complaint complaint) {
        add(number, Field.CHANNEL, List.of(complaint.channel().name()));
        add(number, Field.CATEGORY, complaint.problem().categories());
    }

    void add(String number, Field field, Collection<String> terms) {
        for (String term : terms) {
            String kept = term.substring(0, Math.min(term.length(), LONGEST)).toUpperCase(Locale.ROOT);
            jdbc.sql("INSERT INTO complaint_file_term (field, term, file_number)"
                            + " SELECT CAST(? AS VARCHAR(10)), CAST(? AS VARCHAR(100)), CAST(? AS VARCHAR(20)) WHERE NOT EXISTS"
                            + " (SELECT 1 FROM complaint_file_term WHERE field = ? AND term = ? AND file_number = ?)")
                    .params(field.name(), kept, number, field.name(), kept, number)
                    .update();
        }
    }

    List<String> of(String number, Field field) {
        return jdbc.sql("SELECT term FROM complaint_file_term WHERE file_number = ? AND field = ? ORDER BY term")
                .params(number, field.name())
                .query(String.class)
                .list();
    }
}
