package org.complainthub.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.complainthub.report.ReportStage;
import org.complainthub.report.letter.LetterTemplates;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerGatesTest {

    private static final Measures GOOD = Measures.of("更换右前减震器并路试", "终检表增加底盘异响项目")
            .with(ReportField.OWNER, "王工")
            .with(ReportField.DUE, "2026-12-01");

    private final AnswerGates gates = ReportStage.GATES;

    @Test
    void acceptsMeasuresWithOwnerAndDay() {
        assertThat(gates.faults("service", GOOD)).isEmpty();
    }

    @Test
    void asksForBothMeasuresAndOnlyForThoseWhileTheyAreMissing() {
        assertThat(gates.faults("service", Measures.NONE)).containsExactly("corrective", "preventive");
        assertThat(gates.faults("service", GOOD.with(ReportField.PREVENTIVE, null)))
                .containsExactly("preventive");
    }

    @Test
    void asksForOwnerAndDayOfEachMeasure() {
        Measures measures = GOOD.with(ReportField.OWNER, null)
                .with(ReportField.DUE, null)
                .with(ReportField.CORRECTIVE_OWNER, "王工")
                .with(ReportField.PREVENTIVE_DUE, "下月底");

        assertThat(gates.faults("service", measures)).containsExactly("preventiveOwner", "correctiveDue");
    }

    @Test
    void asksForTheStepsOfTheFullMethodWhereTheFormDoes() {
        assertThat(gates.faults("8d", GOOD)).containsExactly("team", "containment", "cause", "escapeCause");
    }

    @Test
    void refusesOneTextForBothMeasures() {
        assertThat(gates.faults("service", GOOD.with(ReportField.PREVENTIVE, "更换右前减震器，并路试。")))
                .containsExactly("separate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "加强培训",
                "已告知",
                "加强员工培训，提高服务意识。",
                "对相关责任人进行批评教育，今后注意，避免类似问题再次发生",
                "Retrain staff.",
                "The operator was careless",
                "Staff have been informed and will be more careful in future.",
                "已对全体员工进行培训！",
                "下次注意",
                "Human error",
                "不适用",
                "暂时没有",
                "同纠正措施",
                "后续补充",
                "正在研究中，下周给出",
                "等厂家回复后再填写",
                "本次属个案，无需预防措施",
                "与我部门无关",
                "Not applicable",
                "same as above",
                "to be confirmed",
                "pending, will follow next week",
                "isolated case, nothing to be done",
                "not our responsibility"
            })
    void refusesWhatSaysNothing(String phrase) {
        assertThat(gates.faults("service", GOOD.with(ReportField.PREVENTIVE, phrase)))
                .containsExactly("emptyPreventive");
        assertThat(gates.faults("service", GOOD.with(ReportField.CORRECTIVE, phrase)))
                .containsExactly("emptyCorrective");
        assertThat(gates.faults("service", GOOD.with(ReportField.CAUSE, phrase)))
                .containsExactly("emptyCause");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "加强培训：每周五对喷漆组做色板比对实操考核",
                "Train all paint technicians on the spectrophotometer by 1 December",
                "已告知客户可免费换件",
                "交车前由技师和顾问共同试车",
                "Torque wrench is now checked daily"
            })
    void acceptsWhatSaysMore(String words) {
        assertThat(gates.faults("service", GOOD.with(ReportField.PREVENTIVE, words)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01",
                "2026年12月1日",
                "12月1日",
                "12/1",
                "1.12.2026",
                "20261201",
                "下周五",
                "本月底",
                "两周内",
                "3个工作日内",
                "已完成",
                "by 1 December",
                "Dec 1, 2026",
                "within two weeks",
                "next Friday",
                "done",
                "immediately",
                "end of month",
                "立即",
                "12月底",
                "Q1"
            })
    void findsADay(String due) {
        assertThat(gates.faults("service", GOOD.with(ReportField.DUE, due))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"尽快", "ASAP", "长期", "ongoing", "视情况", "soon"})
    void refusesADateThatNamesNoDay(String due) {
        assertThat(gates.faults("service", GOOD.with(ReportField.DUE, due))).containsExactly("noDay");
    }

    @Test
    void hasPoliteWordsForEveryFault() {
        LetterTemplates templates = new LetterTemplates(ReportStage.PROPERTIES);
        assertThat(Arrays.stream(ReportField.values()).map(ReportField::json)).allSatisfy(field -> {
            assertThat(templates.term("zh", "missing." + field)).isNotEqualTo(field);
            assertThat(templates.term("en", "missing." + field)).isNotEqualTo(field);
        });
        Measures worst = Measures.of("已处理", "已处理").with(ReportField.CAUSE, "粗心").with(ReportField.ESCAPE_CAUSE, "疏忽");
        assertThat(gates.faults("8d", worst.with(ReportField.DUE, "soon")))
                .hasSize(10)
                .allSatisfy(fault -> {
                    assertThat(templates.term("zh", "missing." + fault)).isNotEqualTo(fault);
                    assertThat(templates.term("en", "missing." + fault)).isNotEqualTo(fault);
                });
    }
}
