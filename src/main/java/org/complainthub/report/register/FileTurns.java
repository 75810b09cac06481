package org.complainthub.report.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Work on a complaint file, one after the other however many hubs there are. */
@Component("fileTurns")
public class FileTurns {

    private final ReportStores stores;
    private final Clock clock;

    public FileTurns(ReportStores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /** Number of the file in which this one goes on: mostly its own. */
    public String current(String complaintNumber) {
        return stores.joined().current(complaintNumber);
    }

    /** Does the work in one transaction, while nobody else works on the file. */
    public <T> T inTurn(String complaintNumber, Supplier<T> work) {
        stores.files().open(complaintNumber);
        return Objects.requireNonNull(stores.transaction().execute(status -> {
            stores.files().lock(complaintNumber);
            return work.get();
        }));
    }

    /** Now, as exact as the database keeps it. */
    public OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
