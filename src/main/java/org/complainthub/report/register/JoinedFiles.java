package org.complainthub.report.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files that people joined. What departments and customers were told and said under the number of one stays there, and counts
 * for the file in which it goes on; once they are split again each has its own.
 */
@Component("joinedFiles")
public class JoinedFiles {

    private final JdbcClient database;

    public JoinedFiles(JdbcClient database) {
        this.database = database;
    }

    /** Number of the file in which this one goes on: mostly its own. */
    public String current(String complaintNumber) {
        return database.sql("select goes_on_in from report_file where complaint_number = ? and goes_on_in is not null")
                .param(complaintNumber)
                .query(String.class)
                .optional()
                .orElse(complaintNumber);
    }

    /** Numbers of the file itself and of those that were joined into it. */
    public List<String> family(String complaintNumber) {
        List<String> numbers = new ArrayList<>(List.of(complaintNumber));
        numbers.addAll(database.sql("select complaint_number from report_file where goes_on_in = ? order by 1")
                .param(complaintNumber)
                .query(String.class)
                .list());
        return numbers;
    }

    /**
     * The file goes on in another one, or on its own again; what was heard of a later change is not taken back.
     *
     * @param change its place in the history of all files
     * @param into null: on its own
     * @return whether this is news
     */
    boolean join(String complaintNumber, @Nullable String into, long change) {
        boolean news = database.sql("update report_file set joined_into = ?, join_change = ?"
                                + " where complaint_number = ? and join_change < ?")
                        .param(into)
                        .params(change, complaintNumber, change)
                        .update()
                > 0;
        if (news) {
            lead(complaintNumber, into == null ? null : current(into), new HashSet<>());
        }
        return news;
    }

    /**
     * Those that were joined into it go with it.
     *
     * @param led those that know already: what was heard out of order may lead in a circle until the rest is heard
     */
    private void lead(String complaintNumber, @Nullable String goesOnIn, Set<String> led) {
        if (!led.add(complaintNumber)) {
            return;
        }
        database.sql("update report_file set goes_on_in = ? where complaint_number = ?")
                .param(goesOnIn)
                .param(complaintNumber)
                .update();
        database.sql("select complaint_number from report_file where joined_into = ?")
                .param(complaintNumber)
                .query(String.class)
                .list()
                .forEach(joined -> lead(joined, goesOnIn == null ? complaintNumber : goesOnIn, led));
    }

    /** What the file itself was joined into, null when it was not. */
    @Nullable
    String joinedInto(String complaintNumber) {
        return database.sql(
                        "select joined_into from report_file where complaint_number = ? and joined_into is not null")
                .param(complaintNumber)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
