package org.complainthub.report;

import java.util.Map;
import java.util.Set;

/** Where a corrective-action report stands. */
public enum ReportState {
    /** The department has been asked. */
    ISSUED,
    /** The answer lacked something and went back. */
    RETURNED,
    /** Corrective and preventive measures are there. */
    ANSWERED,
    /** The customer is not satisfied: new measures are due. */
    REOPENED,
    /** The department has nothing to do with the matter: no measures are due. */
    WITHDRAWN,
    /** Every department of the file has answered. */
    CLOSED;

    private static final Map<ReportState, Set<ReportState>> STEPS = Map.of(
            ISSUED, Set.of(RETURNED, ANSWERED, WITHDRAWN),
            RETURNED, Set.of(RETURNED, ANSWERED, WITHDRAWN),
            ANSWERED, Set.of(CLOSED, REOPENED),
            REOPENED, Set.of(RETURNED, ANSWERED, WITHDRAWN),
            WITHDRAWN, Set.of(REOPENED),
            CLOSED, Set.of(REOPENED));

    /** Whether the step is allowed. */
    public boolean mayBecome(ReportState next) {
        return STEPS.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether the department still owes measures. */
    public boolean isOpen() {
        return this == ISSUED || this == RETURNED || this == REOPENED;
    }
}
