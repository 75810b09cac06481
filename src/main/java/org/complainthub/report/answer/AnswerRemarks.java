package org.complainthub.report.answer;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;
import org.complainthub.report.letter.SideMail;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.ReportStores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what departments write that is no answer, shows it to the desk, and says so politely. Each mail counts once. */
@Component("answerRemarks")
class AnswerRemarks {

    private static final int LONGEST = 100_000;

    private final JdbcClient database;
    private final ReportStores stores;
    private final SideMail mail;
    private final ReferenceData reference;
    private final Clock clock;

    AnswerRemarks(JdbcClient database, RemarkMail remarkMail, ReportStores stores, Clock clock) {
        this.database = database;
        this.stores = stores;
        this.mail = remarkMail.mail();
        this.reference = remarkMail.reference();
        this.clock = clock;
    }

    void keep(CorrectiveActionReport report, AnswerRemark remark) {
        stores.transaction().executeWithoutResult(status -> {
            stores.files().lock(report.complaintNumber());
            if (!isKept(remark.receiptId())) {
                add(report, remark);
                reference.department(report.department()).ifPresent(department -> tell(department, report, remark));
            }
        });
    }

    /** Tells the department's own address that somebody else has answered. */
    void tellOfOtherAuthor(CorrectiveActionReport report, String receiptId, String author) {
        reference
                .department(report.department())
                .filter(department -> department.mail() != null && !author.contains(mail.addressOf(report)))
                .ifPresent(department -> mail.toDepartment(
                        department, report, new SideMail.Note("other-author", receiptId, author, "")));
    }

    /** Tells a department that we cannot say which report its mail is about; to strangers nothing is sent. */
    void tellUnmatched(String receiptId, String sender) {
        reference.departments().stream()
                .map(Department::mail)
                .filter(address -> address != null && sender.contains(address))
                .findFirst()
                .ifPresent(address ->
                        stores.transaction().executeWithoutResult(status -> mail.unmatched(address, receiptId)));
    }

    private void tell(Department department, CorrectiveActionReport report, AnswerRemark remark) {
        String template = remark.kind() == AnswerRemark.Kind.LATE ? "late" : "remark";
        mail.toDepartment(department, report, new SideMail.Note(template, remark.receiptId(), remark.author(), ""));
        mail.toDesk(
                department,
                report,
                new SideMail.Note("passed-on", remark.receiptId(), remark.author(), remark.words()));
    }

    private boolean isKept(String receiptId) {
        return database.sql("select count(*) from report_remark where receipt_id = ?")
                        .param(receiptId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void add(CorrectiveActionReport report, AnswerRemark remark) {
        database.sql("insert into report_remark (receipt_id, report_number, kind, author, words, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(remark.receiptId(), report.number(), remark.kind().name(), remark.author())
                .params(shortened(remark.words()), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private static String shortened(String words) {
        String clean = words.replace("\0", "");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
}
