package org.complainthub.ledger;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Facts as the stages announce them, a minute apart. */
final class LedgerFixtures {

    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-09T12:00:00+08:00");
    private int minutes;

    Fact normalized(String receipt, String kind) {
        return fact(Fact.NORMALIZED, receipt, null, null, null, kind, null);
    }

    Fact linked(String receipt, String kind, String relation, @Nullable String file) {
        return fact(Fact.LINKED, receipt, file, null, relation, kind, null);
    }

    Fact routed(String receipt, String file, String department) {
        return fact(Fact.ROUTED, receipt, file, department, "NEW", "COMPLAINT", "S2");
    }

    Fact invalid(@Nullable String receipt) {
        return fact(Fact.INVALID, receipt, null, null, null, null, null);
    }

    Fact report(String step, String file, String department) {
        return fact(Fact.REPORTS + step + ".v1", null, file, department, null, null, null);
    }

    Fact closed(String file) {
        return fact(Fact.CLOSED, null, file, null, null, null, null);
    }

    private Fact fact(
            String type,
            @Nullable String receipt,
            @Nullable String file,
            @Nullable String department,
            @Nullable String relation,
            @Nullable String kind,
            @Nullable String severity) {
        minutes++;
        String id = "%s/%s/%s/%s/%d".formatted(type, receipt, file, department, minutes);
        return new Fact(
                id,
                type,
                NOON.plusMinutes(minutes),
                receipt,
                file,
                department,
                relation,
                kind,
                severity,
                receipt == null ? null : "MAIL",
                receipt == null ? null : "mail/" + receipt + ".eml",
                receipt == null || type.equals(Fact.INVALID) ? null : NOON.plusMinutes(minutes));
    }
}
