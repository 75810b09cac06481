package org.complainthub.report.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.report.ReportFixtures.aComplaint;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Times;
import org.complainthub.complaint.Visit;
import org.complainthub.report.ReportStage;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportState;
import org.complainthub.report.register.ReportStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecurrencesTest {

    private static final String NUMBER = "CAR-2026-000001";

    private final ReportStage stage = ReportStage.onH2();

    @BeforeEach
    void approveMeasures() {
        stage.correctiveActions.receive(aComplaint().inFile(), "WORKSHOP");
        for (ReportState state : new ReportState[] {ReportState.ANSWERED, ReportState.VERIFIED, ReportState.CLOSED}) {
            stage.stores
                    .reports()
                    .update(
                            stage.report("WORKSHOP").become(state).with(Measures.of("更换整批刹车片", "检查表增加厚度"), "王工", now()),
                            ReportStep.ofHub("test", now()));
        }
        stage.clock.advance(Duration.ofDays(20));
    }

    @Test
    void watchesTheMeasuresFromTheirApprovalOn() {
        assertThat(effectiveness().state()).isEqualTo(Effectiveness.State.WATCHED);
        assertThat(effectiveness().endsAt()).isEqualTo(OffsetDateTime.parse("2027-02-18T23:59:59+08:00"));
    }

    @Test
    void putsThemInQuestionWhenTheSameCategoryComesAgainAtTheStore() {
        stage.recurrences.judge(another("r-2", "CF-2"));
        stage.recurrences.judge(another("r-3", "CF-3"));

        assertThat(effectiveness().state()).isEqualTo(Effectiveness.State.RECURRED);
        assertThat(effectiveness().recurredFile()).isEqualTo("CF-2");
        assertThat(stage.announced()).containsExactly("corrective-action.recurred.v1");
        assertThat(stage.column("select body from outbox_mail where message_id not like '<car-2026-000001.%@%'"
                        + " or body like '%CF-2%'"))
                .singleElement()
                .asString()
                .contains("CF-2", "更换整批刹车片", "Whether they are effective is in question");
    }

    @Test
    void putsThemInQuestionWhenTheFileRepeats() {
        Complaint repeat = aComplaint().receipt("r-2", Relation.REPEAT).inFile();
        stage.recurrences.judge(later(repeat));
        stage.correctiveActions.receive(later(repeat), "WORKSHOP");

        assertThat(effectiveness().state()).isEqualTo(Effectiveness.State.RECURRED);
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.REOPENED);
    }

    @Test
    void leavesThemAloneForAnotherStoreCategoryOrKindAndForTheMatterItself() {
        stage.recurrences.judge(later(another("r-2", "CF-2")
                .edit()
                .visit(new Visit("BJ01", null, null))
                .build()));
        stage.recurrences.judge(later(aComplaint().receipt("r-3", Relation.NEW).ofService()));
        stage.recurrences.judge(
                later(aComplaint().receipt("r-4", Relation.NEW).of(Kind.PRAISE).inFile("CF-4")));
        stage.recurrences.judge(
                later(aComplaint().receipt("r-5", Relation.SAME_MATTER).inFile()));
        stage.recurrences.judge(
                later(aComplaint().receipt("r-6", Relation.SAME_MATTER).inFile("CF-6")));

        assertThat(effectiveness().state()).isEqualTo(Effectiveness.State.WATCHED);
    }

    @Test
    void closesTheQuestionWhenNothingComesUntilTheEnd() {
        stage.clock.advance(Duration.ofDays(60));
        stage.recurrences.conclude();
        assertThat(effectiveness().state()).isEqualTo(Effectiveness.State.WATCHED);

        stage.clock.advance(Duration.ofDays(12));
        stage.recurrences.conclude();
        stage.recurrences.conclude();
        assertThat(effectiveness().state()).isEqualTo(Effectiveness.State.EFFECTIVE);
        assertThat(stage.announced()).containsExactly("corrective-action.effective.v1");
        stage.recurrences.judge(another("r-2", "CF-2"));
        assertThat(effectiveness().state()).isEqualTo(Effectiveness.State.EFFECTIVE);
    }

    @Test
    void letsAPersonAnswerAndARecurrenceAskAgain() {
        stage.effectiveness.answer(NUMBER, true, "lin", "sampled twenty cars");
        assertThat(effectiveness().state()).isEqualTo(Effectiveness.State.EFFECTIVE);
        stage.recurrences.judge(another("r-2", "CF-2"));
        assertThat(effectiveness().state()).isEqualTo(Effectiveness.State.RECURRED);
        stage.effectiveness.answer(NUMBER, true, "lin", "CF-2 is about another part");

        assertThat(stage.announced())
                .containsExactly(
                        "corrective-action.effective.v1",
                        "corrective-action.recurred.v1",
                        "corrective-action.effective.v1");
        assertThat(new EffectivenessRegister(stage.database).steps(NUMBER))
                .extracting(EffectivenessRegister.Step::actor)
                .containsExactly("lin", "hub", "lin");
    }

    @Test
    void asksTheDepartmentForOtherMeasuresWhenTheyDoNotWork() {
        stage.stores.files().close("CF-1", now());
        stage.effectiveness.answer(NUMBER, false, "lin", "厚度检查没有做");

        assertThat(effectiveness().state()).isEqualTo(Effectiveness.State.INEFFECTIVE);
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.REOPENED);
        assertThat(stage.stores.files().isClosed("CF-1")).isFalse();
        assertThat(stage.announced())
                .contains("corrective-action.ineffective.v1", "complaint.reopened.v1", "corrective-action.issued.v1");
        assertThat(stage.column("select body from outbox_mail where body like '%厚度检查没有做%'"))
                .singleElement()
                .asString()
                .contains("措施经判断无效", "【纠正措施");
    }

    @Test
    void refusesAnAnswerWithoutReasonByTheAuthorOrToNoQuestion() {
        assertThatThrownBy(() -> stage.effectiveness.answer(NUMBER, true, "lin", " "))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> stage.effectiveness.answer(NUMBER, true, "王工", "because"))
                .hasMessageContaining("somebody else");
        stage.effectiveness.answer(NUMBER, false, "lin", "because");
        assertThatThrownBy(() -> stage.effectiveness.answer(NUMBER, true, "lin", "because"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> stage.effectiveness.answer("CAR-2026-000099", true, "lin", "because"))
                .hasMessageContaining("no report");
    }

    private Complaint another(String receipt, String file) {
        return later(aComplaint().receipt(receipt, Relation.NEW).inFile(file));
    }

    private Complaint later(Complaint complaint) {
        return complaint.edit().times(new Times(now(), null, null)).build();
    }

    private Effectiveness effectiveness() {
        return new EffectivenessRegister(stage.database).of(NUMBER).orElseThrow();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(stage.clock.instant(), ZoneOffset.UTC);
    }
}
