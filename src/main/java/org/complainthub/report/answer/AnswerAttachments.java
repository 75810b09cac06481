package org.complainthub.report.answer;

import java.util.List;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.mail.mime.MailPart;
import org.complainthub.report.register.CorrectiveActionReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What departments attach to their mails, kept as evidence of the report. */
@Component("answerAttachments")
class AnswerAttachments {

    private static final int LONGEST_NAME = 255;

    private final JdbcClient database;
    private final EvidenceStore evidence;

    AnswerAttachments(JdbcClient database, EvidenceStore evidence) {
        this.database = database;
        this.evidence = evidence;
    }

    /** Stores them; a second time changes nothing. */
    void keep(CorrectiveActionReport report, String receiptId, List<MailPart> attachments) {
        for (int i = 0; i < attachments.size(); i++) {
            MailPart attachment = attachments.get(i);
            EvidenceItem item = new EvidenceItem(
                    evidence.put(attachment.content()),
                    attachment.mediaType(),
                    attachment.content().length,
                    attachment.fileName());
            add(report, receiptId, i, item);
        }
    }

    private void add(CorrectiveActionReport report, String receiptId, int index, EvidenceItem item) {
        database.sql("insert into report_attachment (receipt_id, item, report_number, sha256, media_type, size, name)"
                        + " select ?, ?, ?, ?, ?, ?, ? where not exists"
                        + " (select 1 from report_attachment where receipt_id = ? and item = ?)")
                .params(receiptId, index, report.number(), item.sha256())
                .params(
                        shortened(item.mediaType(), 200),
                        item.size(),
                        shortened(String.valueOf(item.name()), LONGEST_NAME))
                .params(receiptId, index)
                .update();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
