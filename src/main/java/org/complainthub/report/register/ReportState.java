package org.complainthub.report.register;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a corrective-action report stands. */
public enum ReportState {
    /** The department has been asked. */
    ISSUED(true),
    /** The mail server of the department says that it arrived. */
    DELIVERED(true),
    /** Somebody of the department has opened the mail or the form. */
    OPENED(true),
    /** The answer lacked something and went back. */
    RETURNED(true),
    /** The customer is not satisfied, or it happened again: new measures are due. */
    REOPENED(true),
    /** The answer was due and is not there. */
    OVERDUE(true),
    /** Corrective and preventive measures are there; somebody else has to approve them. */
    ANSWERED(false),
    /** Somebody who is not their author has approved the measures. */
    VERIFIED(false),
    /** The department has nothing to do with the matter: no measures are due. */
    WITHDRAWN(false),
    /** Every department of the file has answered and every answer is approved. */
    CLOSED(false);

    private static final Map<ReportState, Set<ReportState>> STEPS = new EnumMap<>(Map.of(
            ISSUED, EnumSet.of(DELIVERED, OPENED, OVERDUE, RETURNED, ANSWERED, WITHDRAWN),
            DELIVERED, EnumSet.of(OPENED, OVERDUE, RETURNED, ANSWERED, WITHDRAWN),
            OPENED, EnumSet.of(OVERDUE, RETURNED, ANSWERED, WITHDRAWN),
            RETURNED, EnumSet.of(OVERDUE, RETURNED, ANSWERED, WITHDRAWN),
            REOPENED, EnumSet.of(DELIVERED, OPENED, OVERDUE, RETURNED, ANSWERED, WITHDRAWN),
            OVERDUE, EnumSet.of(RETURNED, ANSWERED, WITHDRAWN),
            ANSWERED, EnumSet.of(VERIFIED, RETURNED, REOPENED),
            VERIFIED, EnumSet.of(CLOSED, REOPENED),
            WITHDRAWN, EnumSet.of(REOPENED),
            CLOSED, EnumSet.of(REOPENED)));

    private final boolean open;

    ReportState(boolean open) {
        this.open = open;
    }

    /** Whether the step is allowed. */
    public boolean mayBecome(ReportState next) {
        return STEPS.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether nothing more is to come, unless it is opened again. */
    public boolean isEnd() {
        return this == WITHDRAWN || this == CLOSED;
    }

    /** Whether the department still owes measures. */
    public boolean isOpen() {
        return open;
    }
}
