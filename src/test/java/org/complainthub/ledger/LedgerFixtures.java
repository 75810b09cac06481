package org.complainthub.ledger;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Facts as the stages announce them, a minute apart. */
final class LedgerFixtures {

    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-09T12:00:00+08:00");
    private int minutes;

    Fact normalized(String receipt, String kind) {
        return fact(new Told(Fact.NORMALIZED, receipt, null, null, null, kind, null));
    }

    Fact linked(String receipt, String kind, String relation, @Nullable String file) {
        return fact(new Told(Fact.LINKED, receipt, file, null, relation, kind, null));
    }

    Fact routed(String receipt, String file, String department) {
        return fact(new Told(Fact.ROUTED, receipt, file, department, "NEW", "COMPLAINT", "S2"));
    }

    Fact invalid(@Nullable String receipt) {
        return fact(new Told(Fact.INVALID, receipt, null, null, null, null, null));
    }

    Fact report(String step, String file, String department) {
        return fact(new Told(Fact.REPORTS + step + ".v1", null, file, department, null, null, null));
    }

    Fact closed(String file) {
        return fact(new Told(Fact.CLOSED, null, file, null, null, null, null));
    }

    private Fact fact(Told told) {
        minutes++;
        String receipt = told.receipt();
        String id = "%s/%s/%s/%s/%d".formatted(told.type(), receipt, told.file(), told.department(), minutes);
        return new Fact(
                id,
                told.type(),
                NOON.plusMinutes(minutes),
                receipt,
                told.file(),
                told.department(),
                told.relation(),
                told.kind(),
                told.severity(),
                receipt == null ? null : "MAIL",
                receipt == null ? null : "mail/" + receipt + ".eml",
                receipt == null || told.type().equals(Fact.INVALID) ? null : NOON.plusMinutes(minutes));
    }

    private record Told(
            String type,
            @Nullable String receipt,
            @Nullable String file,
            @Nullable String department,
            @Nullable String relation,
            @Nullable String kind,
            @Nullable String severity) {}
}
