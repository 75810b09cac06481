package org.complainthub.report.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.report.ReportFixtures.aComplaint;
import static org.complainthub.report.customer.CustomerStage.FILE;
import static org.complainthub.report.customer.CustomerStage.LIN;

import java.time.Duration;
import java.util.List;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Relation;
import org.complainthub.report.ReportFixtures;
import org.complainthub.report.ReportStage;
import org.complainthub.report.decision.Decision.Outcome;
import org.complainthub.report.outbox.CustomerLinks;
import org.complainthub.report.register.FileJoin;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.complainthub.report.survey.SurveyAnswer;
import org.complainthub.report.survey.SurveyFigures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers are told and asked, on every database. */
abstract class CustomerContract {

    private static final String DESK = "desk@dealer.example";
    private static final SurveyAnswer GOOD = new SurveyAnswer(true, 5, null, 4, "谢谢");
    private static final SurveyAnswer POOR = new SurveyAnswer(false, 1, 2, 3, "还是响");

    private CustomerStage customers;
    private ReportStage stage;

    abstract CustomerStage empty();

    @BeforeEach
    void start() {
        customers = empty();
        stage = customers.stage;
    }

    @Test
    void keepsNoTokenOfACustomersLink() {
        String path = ReportStage.CUSTOMER_LINKS.path(FILE, LIN);
        String token = path.substring(path.lastIndexOf('/') + 1);
        customers.taking.take(FILE, Outcome.UPHELD, "更换减震器", "anna");

        assertThat(stage.contacts.byToken(token)).contains(customers.lin());
        assertThat(stage.contacts.byToken("0".repeat(32))).isEmpty();
        assertThat(stage.column("select token_hash from customer_contact")).noneMatch(hash -> hash.contains(token));
        assertThat(customers.mailsTo(LIN)).noneMatch(mail -> mail.contains(token));
    }

    @Test
    void tellsADecisionOnceInTheCustomersLanguageWithHisRecourse() {
        customers.taking.take(FILE, Outcome.PARTLY_UPHELD, "退还工时费 200 元。", "anna");
        assertThatThrownBy(() -> customers.taking.take(FILE, Outcome.PARTLY_UPHELD, "退还工时费 200 元。 ", "anna"))
                .isInstanceOf(InvalidInput.class);

        assertThat(customers.mailsTo(LIN)).singleElement().satisfies(mail -> assertThat(mail)
                .contains("[CF-1] 处理决定", "部分支持您的诉求", "退还工时费 200 元。", "12315", "消费者协会", "{{link}}?lang=zh"));
        assertThat(stage.announced()).contains("decision.taken.v1");
        assertThatThrownBy(() -> customers.taking.take(FILE, Outcome.UPHELD, " ", "anna"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void opensTheFileAgainWhenTheCustomerRejectsTheDecisionAndWaitsForAnother() {
        customers.close();
        customers.taking.take(FILE, Outcome.NOT_UPHELD, "不属于保修范围。", "anna");
        customers.rejection.reject(customers.lin(), "我不同意");
        customers.rejection.reject(customers.lin(), "再说一次");

        assertThat(customers.isClosed()).isFalse();
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.REOPENED);
        assertThat(stage.report("WORKSHOP").round()).isEqualTo(2);
        assertThat(customers.mailsTo("workshop@dealer.example"))
                .anySatisfy(mail -> assertThat(mail).contains("客户对处理不满意", "| 我不同意", "【纠正措施"));
        assertThat(customers.mailsTo(LIN)).hasSize(2).anySatisfy(mail -> assertThat(mail)
                .contains("我们已收到您的不同意见", "12315"));
        assertThat(customers.mailsTo(DESK)).singleElement().satisfies(mail -> assertThat(mail)
                .contains("| 我不同意"));
        assertThat(stage.announced())
                .contains("decision.rejected.v1", "complaint.reopened.v1", "corrective-action.issued.v1");

        customers.close();
        assertThat(customers.isClosed()).isFalse();
        customers.taking.take(FILE, Outcome.UPHELD, "免费更换。", "boris");
        stage.closing.closeComplete();
        assertThat(customers.isClosed()).isTrue();
    }

    @Test
    void opensNothingMoreOnceDecisionsWereRejectedTooOften() {
        for (String words : List.of("一", "二", "三")) {
            customers.taking.take(FILE, Outcome.NOT_UPHELD, words, "anna");
            customers.rejection.reject(customers.lin(), "");
        }
        customers.close();

        assertThat(customers.isClosed()).isTrue();
        assertThat(customers.mailsTo(LIN)).hasSize(6);
    }

    @Test
    void refusesTheRejectionOfNothing() {
        assertThatThrownBy(() -> customers.rejection.reject(customers.lin(), "nein"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void asksOnceADayAfterEachClosing() {
        customers.close();
        customers.invitations.invite();
        assertThat(customers.mailsTo(LIN)).isEmpty();
        stage.clock.advance(Duration.ofHours(25));
        customers.invitations.invite();
        customers.invitations.invite();

        assertThat(customers.mailsTo(LIN)).singleElement().satisfies(mail -> assertThat(mail)
                .contains("请评价我们的处理", "{{link}}"));
        assertThat(stage.column(
                        "select cast(unsubscribable as varchar(5)) from outbox_mail where recipient = '" + LIN + "'"))
                .singleElement()
                .asString()
                .isEqualToIgnoringCase("true");
        assertThat(stage.announced()).contains("survey.invited.v1");
    }

    @Test
    void asksNobodyWhoUnsubscribedNorLateNorWithoutAWayToAnswer() {
        customers.close();
        stage.contacts.know("CF-2", LIN, "zh");
        stage.contacts.unsubscribe(LIN);
        stage.clock.advance(Duration.ofHours(25));
        customers.invitations(new CustomerLinks(ReportStage.SEAL, "")).invite();
        assertThat(customers.surveys.of(FILE)).isEmpty();
        customers.invitations.invite();

        assertThat(customers.mailsTo(LIN)).isEmpty();
        assertThat(customers.surveys.of(FILE)).singleElement().satisfies(survey -> assertThat(survey.invitedAt())
                .isNull());
        assertThat(stage.contacts.isUnsubscribed(LIN)).isTrue();
    }

    @Test
    void asksTheCustomersOfManyFilesInTurnsAndEachOnce() {
        for (int i = 0; i < 250; i++) {
            String file = "M-" + i;
            stage.stores.files().open(file);
            stage.stores.files().close(file, stage.turns.now().minusHours(26).plusSeconds(i));
            stage.contacts.know(file, "c" + i + "@many.example", i % 2 == 0 ? "zh" : "en");
        }
        stage.contacts.unsubscribe("c7@many.example");
        customers.invitations.invite();
        assertThat(asked()).isEqualTo(99);
        for (int look = 0; look < 3; look++) {
            customers.invitations.invite();
        }

        assertThat(asked()).isEqualTo(249);
        assertThat(stage.column("select recipient from outbox_mail where recipient like '%@many.example'"))
                .doesNotHaveDuplicates()
                .doesNotContain("c7@many.example");
    }

    private int asked() {
        return stage.column("select recipient from outbox_mail where recipient like '%@many.example'")
                .size();
    }

    @Test
    void asksNobodyAboutWhatWasClosedLongAgo() {
        customers.close();
        stage.clock.advance(Duration.ofDays(15));
        customers.invitations.invite();

        assertThat(customers.surveys.of(FILE)).isEmpty();
    }

    @Test
    void takesOneAnswerAndLeavesASatisfiedCustomersFileClosed() {
        customers.close();
        stage.clock.advance(Duration.ofHours(25));
        customers.invitations.invite();
        customers.answers.take(FILE, GOOD);
        assertThatThrownBy(() -> customers.answers.take(FILE, POOR)).isInstanceOf(InvalidInput.class);

        assertThat(customers.isClosed()).isTrue();
        assertThat(customers.surveys.of(FILE).get(0).satisfied()).isTrue();
        SurveyFigures figures = new SurveyFigures(stage.database);
        assertThat(figures.since(customers.surveys.of(FILE).get(0).closedAt(), null))
                .singleElement()
                .satisfies(answer -> assertThat(answer.satisfied()).isTrue());
        assertThat(figures.since(customers.surveys.of(FILE).get(0).closedAt(), "PARTS"))
                .isEmpty();
    }

    @Test
    void opensTheFileAgainAfterAPoorAnswerByPhoneAndAsksAnewAfterTheNextClosing() {
        assertThatThrownBy(() -> customers.answers.record(FILE, POOR, "anna")).isInstanceOf(InvalidInput.class);
        customers.close();
        customers.answers.record(FILE, POOR, "anna");

        assertThat(customers.isClosed()).isFalse();
        assertThat(customers.mailsTo(DESK)).singleElement().satisfies(mail -> assertThat(mail)
                .contains("the matter is not solved", "| 还是响"));
        assertThat(stage.announced()).contains("survey.answered.v1", "complaint.reopened.v1");
        stage.clock.advance(Duration.ofDays(2));
        customers.close();
        stage.clock.advance(Duration.ofHours(25));
        customers.invitations.invite();
        assertThat(customers.surveys.of(FILE)).hasSize(2);
        assertThat(customers.surveys.of(FILE).get(1).recordedBy()).isEqualTo("anna");
        assertThat(customers.mailsTo(LIN)).hasSize(1);
    }

    @Test
    void letsTheCustomersOfAJoinedFileGoOnWithTheOther() {
        stage.contacts.know("CF-2", "ma@customer.example", "en");
        stage.contacts.know("CF-2", LIN, "zh");
        stage.consents().record("CF-2", true, "by phone", "anna");
        join("CF-2", FILE, 7);
        customers.taking.take(FILE, Outcome.UPHELD, "更换减震器", "anna");

        assertThat(customers.mailsTo("ma@customer.example")).singleElement().satisfies(mail -> assertThat(mail)
                .contains("[CF-2]", "更换减震器"));
        assertThat(customers.mailsTo(LIN)).hasSize(1);
        assertThat(stage.consents().given()).containsExactly(FILE);
        customers.rejection.reject(stage.contacts.of("CF-2").get(0), "no");
        assertThat(customers.decisions.latest(FILE).orElseThrow().isRejected()).isTrue();
    }

    @Test
    void givesEachFileItsOwnAgainWhenTheyAreSplit() {
        stage.contacts.know("CF-2", "ma@customer.example", "en");
        stage.contacts.know("CF-3", "wu@customer.example", "zh");
        customers.taking.take("CF-2", Outcome.UPHELD, "the wheel is replaced", "anna");
        join("CF-3", "CF-2", 3);
        join("CF-2", FILE, 7);
        assertThat(customers.decisions.of(FILE)).hasSize(1);
        assertThat(stage.contacts.of(FILE)).hasSize(3);

        stage.joins().follow(new FileJoin(9, "complaint-file.split.v1", "CF-2", FILE, null));
        stage.joins().follow(new FileJoin(9, "complaint-file.split.v1", FILE, "CF-2", null));
        join("CF-2", FILE, 7);
        assertThat(customers.decisions.of(FILE)).isEmpty();
        assertThat(customers.decisions.of("CF-2")).hasSize(1);
        assertThat(stage.contacts.of(FILE)).containsExactly(customers.lin());
        assertThat(stage.contacts.of("CF-2")).hasSize(2);
    }

    @Test
    void closesJoinedFilesOnceTheDepartmentsOfBothHaveDoneTheirPart() {
        stage.correctiveActions.receive(
                aComplaint().receipt("r-2", Relation.NEW).inFile("CF-2"), "WORKSHOP");
        join("CF-2", FILE, 7);
        customers.close();
        assertThat(customers.isClosed()).isFalse();
        stage.contacts.know("CF-2", "ma@customer.example", "en");
        String other =
                stage.stores.reports().find("CF-2", "WORKSHOP").orElseThrow().number();
        stage.stores
                .reports()
                .update(
                        stage.stores.reports().find(other).orElseThrow().become(ReportState.ANSWERED),
                        ReportStep.ofHub("test", ReportFixtures.RECEIVED));
        stage.review.approve(other, "manager", "");

        assertThat(customers.isClosed()).isTrue();
        assertThat(stage.announced()).filteredOn("complaint.closed.v1"::equals).hasSize(1);
        stage.clock.advance(Duration.ofHours(25));
        customers.invitations.invite();
        assertThat(customers.surveys.of(FILE)).hasSize(1);
        assertThat(customers.mailsTo("ma@customer.example")).hasSize(1);
        customers.answers.take("CF-2", POOR);
        assertThat(customers.isClosed()).isFalse();
        assertThat(stage.stores.reports().find(other).orElseThrow().state()).isEqualTo(ReportState.REOPENED);
    }

    private void join(String file, String into, long change) {
        stage.joins().follow(new FileJoin(change, "complaint-file.merged.v1", file, into, null));
    }

    @Test
    void takesNoAnswerThatNobodyAskedFor() {
        assertThatThrownBy(() -> customers.answers.take(FILE, GOOD)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new SurveyAnswer(true, 6, null, 4, "")).isInstanceOf(InvalidInput.class);
    }
}
