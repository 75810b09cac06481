package org.complainthub.report.customer;

import static org.complainthub.report.ReportFixtures.aComplaint;

import java.util.List;
import javax.sql.DataSource;
import org.complainthub.report.ReportStage;
import org.complainthub.report.decision.DecisionRejection;
import org.complainthub.report.decision.DecisionStores;
import org.complainthub.report.decision.DecisionTaking;
import org.complainthub.report.decision.Decisions;
import org.complainthub.report.outbox.CustomerLinks;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.survey.HandlingSurveys;
import org.complainthub.report.survey.SurveyAnswers;
import org.complainthub.report.survey.SurveyInvitations;
import org.complainthub.report.survey.SurveyRules;
import org.complainthub.report.survey.SurveyStores;

/** What is told to customers and asked of them, wired by hand around one file with a customer and a department. */
public final class CustomerStage {

    public static final String FILE = "CF-1";
    public static final String LIN = "lin@customer.example";

    public final ReportStage stage;
    public final Decisions decisions;
    public final DecisionTaking taking;
    public final DecisionRejection rejection;
    public final HandlingSurveys surveys;
    public final SurveyAnswers answers;
    public final SurveyInvitations invitations;

    private CustomerStage(ReportStage stage) {
        this.stage = stage;
        decisions = new Decisions(stage.database);
        DecisionStores stores = new DecisionStores(decisions, stage.contacts, stage.turns, stage.announcements);
        taking = new DecisionTaking(stores, stage.customerMail);
        rejection = new DecisionRejection(stores, stage.customerMail, stage.reopening, ReportStage.CUSTOMERS);
        surveys = new HandlingSurveys(stage.database);
        SurveyStores asked = new SurveyStores(surveys, stage.contacts, stage.turns, stage.announcements);
        answers =
                new SurveyAnswers(asked, new SurveyRules(ReportStage.PROPERTIES), stage.customerMail, stage.reopening);
        invitations = invitations(ReportStage.CUSTOMER_LINKS);
    }

    public static CustomerStage onH2() {
        return on(ReportStage.onH2());
    }

    public static CustomerStage on(DataSource source) {
        return on(ReportStage.on(source));
    }

    /** Around what is there. */
    public static CustomerStage around(ReportStage stage) {
        return new CustomerStage(stage);
    }

    private static CustomerStage on(ReportStage stage) {
        CustomerStage customers = around(stage);
        stage.contacts.know(FILE, LIN, "zh");
        stage.correctiveActions.receive(aComplaint().ofService(), "WORKSHOP");
        return customers;
    }

    /** Invitations of a hub that has these links. */
    public SurveyInvitations invitations(CustomerLinks links) {
        SurveyStores stores = new SurveyStores(surveys, stage.contacts, stage.turns, stage.announcements);
        return new SurveyInvitations(stores, stage.customerMail, links, ReportStage.CUSTOMERS);
    }

    public CustomerContact lin() {
        return stage.contacts.of(FILE).get(0);
    }

    /** The department answers, and a manager approves. */
    public void close() {
        stage.move("WORKSHOP", ReportState.ANSWERED);
        stage.review.approve(stage.report("WORKSHOP").number(), "manager", "");
    }

    public boolean isClosed() {
        return stage.stores.files().isClosed(FILE);
    }

    /** Bodies of the mails to this address, the first first. */
    public List<String> mailsTo(String address) {
        return stage.database
                .sql("select subject || cast(chr(10) as varchar) || body from outbox_mail where recipient = ?"
                        + " order by created_at, message_id")
                .param(address)
                .query(String.class)
                .list();
    }
}
