package org.complainthub.report.answer;

/**
 * What somebody wrote about a report that is no answer to it.
 *
 * @param receiptId of the mail
 * @param author as the mail names him
 */
record AnswerRemark(String receiptId, Kind kind, String author, String words) {

    enum Kind {
        /** The report takes no answer any more. */
        LATE,
        /** Nothing of the form is in it: a question, an acknowledgement, a request for more time. */
        REMARK
    }
}
