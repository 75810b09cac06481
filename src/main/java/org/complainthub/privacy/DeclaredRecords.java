package org.complainthub.privacy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.complainthub.matching.privacy.DataSubject;
import org.complainthub.privacy.PersonalDataMap.OldFiles;
import org.complainthub.privacy.PersonalDataMap.OldRows;
import org.complainthub.privacy.retention.Aged;
import org.complainthub.privacy.retention.AgingRecords;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What {@code db/personal-data.yaml} lets go: persons of closed files become unrecognisable, other rows are removed. */
@Component
@Order(10)
class DeclaredRecords implements AgingRecords {

    private static final String WHY = "the end of its time";

    private final PersonalDataMap map = PersonalDataMap.shipped();
    private final PersonalDataRequests requests;
    private final JdbcClient database;

    DeclaredRecords(PersonalDataRequests requests, JdbcClient database) {
        this.requests = requests;
        this.database = database;
    }

    @Override
    public Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        map.files().forEach(old -> types.add(old.type()));
        map.rows().forEach(old -> types.add(old.type()));
        return types;
    }

    @Override
    public int due(Aged what) {
        return files(what, requests::tryToErase)
                + rows(what)
                        .mapToInt(old -> sql(oldest(old), what)
                                .query(String.class)
                                .list()
                                .size())
                        .sum();
    }

    @Override
    public int purge(Aged what) {
        return files(what, persons -> requests.erase(persons, WHY))
                + rows(what).mapToInt(old -> remove(old, what)).sum();
    }

    private int files(Aged what, Function<DataSubject, Erasure> act) {
        return map.files().stream()
                .filter(old -> old.type().equals(what.type()))
                .mapToInt(old -> files(old, what, act))
                .sum();
    }

    private int files(OldFiles old, Aged what, Function<DataSubject, Erasure> act) {
        List<String> numbers = sql(old.select(), what).query(String.class).list();
        return (int) numbers.stream()
                .map(requests::personsIn)
                .map(act)
                .filter(erasure -> erasure.holds().isEmpty())
                .count();
    }

    private Stream<OldRows> rows(Aged what) {
        return map.rows().stream().filter(old -> old.type().equals(what.type()));
    }

    private int remove(OldRows old, Aged what) {
        return sql("delete from " + old.table() + " where " + old.key() + " in (" + oldest(old) + ")", what)
                .update();
    }

    private static String oldest(OldRows old) {
        return "select " + old.key() + " from " + old.table() + " where " + old.where() + " limit :most";
    }

    private JdbcClient.StatementSpec sql(String text, Aged what) {
        return database.sql(text).param("before", what.before()).param("most", what.most());
    }
}
