package org.complainthub.report.answer;

import java.util.List;
import java.util.Set;
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
        Set<Integer> kept = kept(receiptId);
        for (int i = 0; i < attachments.size(); i++) {
            if (!kept.contains(i)) {
                add(report, receiptId, i, stored(attachments.get(i)));
            }
        }
    }

    private Set<Integer> kept(String receiptId) {
        return database.sql("select item from report_attachment where receipt_id = ?")
                .param(receiptId)
                .query(Integer.class)
                .set();
    }

    private EvidenceItem stored(MailPart attachment) {
        return new EvidenceItem(
                evidence.put(attachment.content()),
                attachment.mediaType(),
                attachment.content().length,
                attachment.fileName());
    }

    private void add(CorrectiveActionReport report, String receiptId, int index, EvidenceItem item) {
        database.sql("insert into report_attachment (receipt_id, item, report_number, sha256, media_type, size, name)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(receiptId, index, report.number(), item.sha256())
                .params(
                        shortened(item.mediaType(), 200),
                        item.size(),
                        shortened(String.valueOf(item.name()), LONGEST_NAME))
                .update();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
