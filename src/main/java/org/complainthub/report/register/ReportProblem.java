package org.complainthub.report.register;

import java.time.OffsetDateTime;

/**
 * One receipt of the matter that a report is about, as its department was told.
 *
 * @param factsZh what is known of it, in Chinese, line by line
 * @param factsEn the same in English
 * @param words the customer's own, each line marked
 */
public record ReportProblem(String receiptId, String factsZh, String factsEn, String words, OffsetDateTime receivedAt) {

    /** The same in another file. */
    public ReportProblem renumbered(String former, String complaintNumber) {
        return new ReportProblem(
                receiptId,
                factsZh.replace(former, complaintNumber),
                factsEn.replace(former, complaintNumber),
                words,
                receivedAt);
    }
}
