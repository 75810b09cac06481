package org.complainthub.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.complainthub.complaint.Seal;
import org.complainthub.mail.automatic.LoopMarks;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.calendar.StoreTimes;
import org.complainthub.reference.sentence.Sentences;
import org.complainthub.report.announcement.DueAnnouncement;
import org.complainthub.report.announcement.ReportAnnouncements;
import org.complainthub.report.customer.Consents;
import org.complainthub.report.customer.CustomerContacts;
import org.complainthub.report.customer.CustomerMail;
import org.complainthub.report.customer.CustomerProperties;
import org.complainthub.report.followup.EffectivenessRegister;
import org.complainthub.report.followup.EffectivenessReview;
import org.complainthub.report.followup.FollowUpPlan;
import org.complainthub.report.followup.Recurrences;
import org.complainthub.report.followup.ReminderMail;
import org.complainthub.report.followup.ReportClocks;
import org.complainthub.report.followup.ReportFollowUp;
import org.complainthub.report.followup.ReportReminders;
import org.complainthub.report.form.AnswerGates;
import org.complainthub.report.form.EmptyPhrases;
import org.complainthub.report.form.ReportForms;
import org.complainthub.report.letter.DepartmentAddresses;
import org.complainthub.report.letter.DepartmentMail;
import org.complainthub.report.letter.FormLinks;
import org.complainthub.report.letter.LetterFacts;
import org.complainthub.report.letter.LetterTemplates;
import org.complainthub.report.letter.Letters;
import org.complainthub.report.letter.SideMail;
import org.complainthub.report.letter.ThreadIds;
import org.complainthub.report.outbox.CustomerLinks;
import org.complainthub.report.outbox.MailBodies;
import org.complainthub.report.outbox.MailComposer;
import org.complainthub.report.outbox.Outbox;
import org.complainthub.report.outbox.OutboxMail;
import org.complainthub.report.outbox.OutboxParts;
import org.complainthub.report.outbox.OutboxProperties;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.CorrectiveActionReports;
import org.complainthub.report.register.EarlyMoves;
import org.complainthub.report.register.FileJoins;
import org.complainthub.report.register.FileTurns;
import org.complainthub.report.register.JoinedFiles;
import org.complainthub.report.register.ReportFiles;
import org.complainthub.report.register.ReportHistory;
import org.complainthub.report.register.ReportMatters;
import org.complainthub.report.register.ReportProblems;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.complainthub.report.register.ReportStores;
import org.complainthub.report.review.FileClosing;
import org.complainthub.report.review.OverdueReports;
import org.complainthub.report.review.Reopening;
import org.complainthub.report.review.ReportReception;
import org.complainthub.report.review.ReportReview;
import org.complainthub.report.review.ReviewNotices;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The stage wired by hand on an empty database, with a clock that the test moves. */
public final class ReportStage {

    public static final OutboxProperties OUTBOX = new OutboxProperties(
            "hub@dealer.example",
            "answers@dealer.example",
            3,
            Duration.ofMinutes(1),
            Duration.ofMinutes(3),
            Duration.ofMinutes(2),
            20,
            4);
    public static final ReportProperties PROPERTIES =
            new ReportProperties("desk@dealer.example", "hub.dealer.example", "classpath:no/", 2);

    public static final ReportForms FORMS = new ReportForms(PROPERTIES);
    public static final FormLinks LINKS = new FormLinks(
            new Seal("a secret of the tests".getBytes(StandardCharsets.UTF_8)), "https://hub.dealer.example/");
    public static final AnswerGates GATES = new AnswerGates(FORMS, new EmptyPhrases(PROPERTIES));

    public static final Sentences SENTENCES =
            new Sentences(DataFiles.shipped(), ReferenceData.from(DataFiles.shipped()));

    private static final FollowUpPlan PLAN = new FollowUpPlan(
            DataFiles.shipped(),
            ReferenceData.from(DataFiles.shipped()),
            new StoreTimes(ReportFixtures.REFERENCE, DataFiles.shipped()));

    public static final Seal SEAL = new Seal("a secret of the tests".getBytes(StandardCharsets.UTF_8));

    public static final CustomerLinks CUSTOMER_LINKS = new CustomerLinks(SEAL, "https://care.dealer.example");

    public static final CustomerProperties CUSTOMERS =
            new CustomerProperties(Duration.ofDays(90), Duration.ofHours(24), Duration.ofDays(14), 2, 20);

    public final MovingClock clock = new MovingClock();
    public final JdbcClient database;
    public final Outbox outbox;
    public final OutboxParts parts;
    public final MailComposer composer;
    public final ReportStores stores;
    public final ThreadIds ids;
    public final CustomerContacts contacts;
    public final CustomerMail customerMail;
    public final FileTurns turns;
    public final Reopening reopening;
    public final DepartmentMail mail;
    public final ReportAnnouncements announcements;
    public final FileClosing closing;
    public final ReportReview review;
    public final ReportReception reception;
    public final OverdueReports overdue;
    public final CorrectiveActions correctiveActions;
    public final DepartmentAddresses addresses;
    public final ReportReminders reminders;
    public final Recurrences recurrences;
    public final EffectivenessReview effectiveness;

    private ReportStage(DataSource source) {
        Flyway.configure().dataSource(source).load().migrate();
        database = JdbcClient.create(source);
        outbox = new Outbox(database, OUTBOX, clock);
        parts = new OutboxParts(database);
        composer = new MailComposer(OUTBOX, new LoopMarks(SEAL), contents(parts), clock);
        ReportHistory history = new ReportHistory(database);
        stores = new ReportStores(
                new CorrectiveActionReports(database, history, List.of(followUp(database))),
                new ReportFiles(database),
                history,
                new ReportProblems(database),
                new ReportMatters(database),
                new JoinedFiles(database),
                new EarlyMoves(database),
                new TransactionTemplate(new JdbcTransactionManager(source)));
        addresses = new DepartmentAddresses(ReportFixtures.REFERENCE, PROPERTIES, stores.matters());
        ids = new ThreadIds(outbox, PROPERTIES, SEAL);
        mail = new DepartmentMail(letters(), outbox, addresses, ids);
        announcements = new ReportAnnouncements(database, ReportFixtures.json(), clock);
        closing = new FileClosing(stores, announcements, clock);
        ReviewNotices notices = new ReviewNotices(mail, ReportFixtures.REFERENCE, announcements, clock);
        review = new ReportReview(stores, FORMS, closing, notices);
        reception = new ReportReception(stores, notices);
        overdue = new OverdueReports(stores, notices);
        contacts = new CustomerContacts(database, CUSTOMER_LINKS, CUSTOMERS, clock);
        customerMail = new CustomerMail(
                new CustomerMail.Words(new LetterTemplates(PROPERTIES), SENTENCES), outbox, PROPERTIES, SEAL);
        turns = new FileTurns(stores, clock);
        SideMail sideMail = new SideMail(letters(), outbox, addresses, ids);
        reopening = new Reopening(stores, sideMail, ReportFixtures.REFERENCE, notices);
        correctiveActions = new CorrectiveActions(stores, mail, ReportFixtures.REFERENCE, clock);
        ReminderMail reminderMail = reminderMail(sideMail);
        reminders = new ReportReminders(database, stores, reminderMail);
        effectiveness = new EffectivenessReview(new EffectivenessRegister(database), stores, reopening, notices);
        recurrences = new Recurrences(new EffectivenessRegister(database), stores, announcements, reminderMail);
    }

    private ReminderMail reminderMail(SideMail sideMail) {
        return new ReminderMail(
                sideMail,
                new ReminderMail.Recipients(ReportFixtures.REFERENCE, addresses, stores.matters(), PLAN),
                new LetterTemplates(PROPERTIES),
                clock);
    }

    private static ReportFollowUp followUp(JdbcClient database) {
        return new ReportFollowUp(
                PLAN,
                new ReportClocks(database),
                new EffectivenessRegister(database),
                new ReportFollowUp.Requirements(FORMS, GATES, new ReportMatters(database)));
    }

    /** Mails with these parts, and links for customers. */
    public static MailComposer.Contents contents(OutboxParts parts) {
        return new MailComposer.Contents(new MailBodies(parts), CUSTOMER_LINKS);
    }

    public static ReportStage on(DataSource source) {
        return new ReportStage(source);
    }

    public static ReportStage onH2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE");
        return new ReportStage(source);
    }

    public static Letters letters() {
        LetterTemplates templates = new LetterTemplates(PROPERTIES);
        return new Letters(templates, new LetterFacts(templates, ReportFixtures.REFERENCE), FORMS, LINKS);
    }

    public CorrectiveActionReport report(String department) {
        return stores.reports().find("CF-1", department).orElseThrow();
    }

    /** Message-ID of the mail that opened the thread of this department's report. */
    public String threadId(String department) {
        return outbox.opening(report(department).number()).orElseThrow().messageId();
    }

    /** Moves a report on as if somebody had done what leads to it. */
    public void move(String department, ReportState... states) {
        for (ReportState state : states) {
            stores.reports()
                    .update(report(department).become(state), ReportStep.ofHub("test", ReportFixtures.RECEIVED));
        }
    }

    /** Hears of joined files. */
    public FileJoins joins() {
        return new FileJoins(stores);
    }

    /** Hears of receipts that were moved. */
    public ReceiptMoves moves() {
        return new ReceiptMoves(
                stores,
                closing,
                new ReviewNotices(mail, ReportFixtures.REFERENCE, announcements, clock),
                new ReceiptMoves.Asking(mail, ReportFixtures.REFERENCE));
    }

    public Consents consents() {
        return new Consents(database, clock);
    }

    /** The mails that are due, and belong to this hub from now on. */
    public List<OutboxMail> claimed() {
        return outbox.due().stream()
                .filter(mail -> outbox.claim(mail.messageId()))
                .toList();
    }

    /** Facts that wait to be announced. */
    public List<String> announced() {
        return announcements.due().stream().map(DueAnnouncement::fact).toList();
    }

    public List<String> column(String sql) {
        return database.sql(sql).query(String.class).list();
    }

    String nextNumber(int year) {
        return stores.transaction().execute(status -> stores.reports().nextNumber(year));
    }

    /** A clock that stands still until moved. */
    public static final class MovingClock extends Clock {

        private volatile Instant now = Instant.parse("2026-11-20T02:00:00Z");

        public void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
