package org.complainthub.desk.digest;

import java.util.Map;

/**
 * Key figures of a period, after ISO 10002 and ISO 10004.
 *
 * @param received files opened
 * @param closed files closed
 * @param firstContact of the files closed those whose customer wrote once and did not come back
 * @param repeated of the files opened those whose customer came back
 * @param referred of the files opened those that an authority, an association or the press passed on
 * @param misrouted work items that a department gave back as not its own
 * @param toAcknowledge from receipt to the acknowledgement
 * @param toDecide from the opening of the file to approved measures
 * @param toClose from the opening of the file to its end
 * @param overdueSteps steps of reports that were due by the end of the period and not given
 * @param effective measures that proved effective, of those that were judged
 * @param satisfied of those who answered the survey on the handling those who were satisfied
 * @param churned of the cars of complaints half a year before those of which no later visit is known
 * @param byDepartment files opened
 * @param byAdvisor files opened
 * @param byCategory files opened
 * @param late of the clocks that were due those met late or not at all, by channel and clock
 */
record KeyFigures(
        long received,
        long closed,
        Share firstContact,
        Share repeated,
        Share referred,
        long misrouted,
        Spread toAcknowledge,
        Spread toDecide,
        Spread toClose,
        long overdueSteps,
        Share effective,
        Share satisfied,
        Share churned,
        Map<String, Long> byDepartment,
        Map<String, Long> byAdvisor,
        Map<String, Long> byCategory,
        Map<String, Map<String, Share>> late) {}
