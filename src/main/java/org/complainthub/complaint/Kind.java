package org.complainthub.complaint;

/** What a receipt is (投诉举报处理办法 art. 3 and 7 separate the complaint from the report of an offence). */
public enum Kind {
    /** 投诉: wants a result, or tells of an incident that needs an answer. */
    COMPLAINT,
    /** 抱怨: a soft or resigned remark without a wish. */
    GRUMBLE,
    /** 举报: accuses a person or an offence without asking for a settlement. */
    REPORT,
    /** 咨询: a question. */
    ENQUIRY,
    /** 建议: a proposal. */
    SUGGESTION,
    /** 表扬: satisfaction, with or without words. */
    PRAISE,
    /** No feedback at all: automatic replies, delivery failures, bulk mail, test rows. */
    NOT_FEEDBACK;

    /** Whether it is feedback at all, so that it gets a file. */
    public boolean isFeedback() {
        return this != NOT_FEEDBACK;
    }

    /** Whether departments owe corrective and preventive measures for it. */
    public boolean demandsMeasures() {
        return this == COMPLAINT || this == GRUMBLE || this == REPORT;
    }
}
