package org.complainthub.report.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.complainthub.report.ReportStage;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyFormTest {

    private static final ReplyForm FORM = new ReplyForm(ReportStage.FORMS.of("service"));

    @ParameterizedTest
    @CsvSource({
        "由王工于12月1日前更换线束, 王工, 12月1日前",
        "更换线束，由车间主管负责，两周内完成, 车间主管, 两周内",
        "11月20日检查发现线束磨损，王建国负责更换，计划12月1日完成, 王建国, 12月1日",
        "更换线束，责任人王工，12月1日前, 王工, 12月1日前",
        "更换线束，负责人王工，下周五前, 王工, 下周五前",
        "Li Wei to replace the harness by 1 December, Li Wei, 1 December",
        "Replace the harness; Li Wei is responsible; due 2026-12-01, Li Wei, 2026-12-01",
        "由其他门店借件更换，客户等了三天, '', ''"
    })
    void readsWhoDoesItUntilWhenOutOfTheMeasure(String words, String owner, String day) {
        Measures read = FORM.read("【纠正措施】\n" + words + "\n【预防措施】\n增加终检", GUARD, "");

        assertThat(Objects.requireNonNullElse(read.correctiveOwner(), "")).isEqualTo(owner);
        assertThat(Objects.requireNonNullElse(read.correctiveDue(), "")).isEqualTo(day);
        assertThat(read.corrective()).isEqualTo(words);
    }

    @Test
    void readsADayBehindTheOwner() {
        Measures read = FORM.read("纠正措施：更换线束\n预防措施：增加终检\n责任人：王工，12月1日前\n", GUARD, "");

        assertThat(read.correctiveOwner()).isEqualTo("王工");
        assertThat(read.correctiveDue()).isEqualTo("12月1日前");
    }

    @Test
    void readsATableByColumnsThatIsNumbered() {
        Measures read = FORM.read("序号\t纠正措施\t责任人\t完成日期\n1\t更换线束\t王工\t12月1日\n\n预防措施：增加终检\n", GUARD, "");

        assertThat(read.corrective()).isEqualTo("更换线束");
        assertThat(read.correctiveOwner()).isEqualTo("王工");
        assertThat(read.correctiveDue()).isEqualTo("12月1日");
    }

    private static final String GUARD = "0a1b2c3d";
    private static final String EMPTY_FORM =
            """
            ===== 请填写 / Please fill in: CAR-2026-000007 0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d =====

            【纠正措施 / Corrective action】


            【预防措施 / Preventive action】


            【原因 / Cause】


            【责任人 / Owner】


            【完成日期 / Due】


            ===== 表格结束 / End of form =====
            """;
    private static final String QUOTED = EMPTY_FORM.indent(0).replaceAll("(?m)^", "> ");
    private static final String WORDS =
            "----- 客户原话 / Customer's words [0a1b2c3d -----\n| 刹车异响\n| 【纠正措施】我要求退车\n----- 0a1b2c3d] -----\n";

    /** Each ends with the corrective action "更换线束" and the preventive action "增加终检". */
    static Stream<Arguments> chinese() {
        return Stream.of(
                of("as sent", "【纠正措施 / Corrective action】\n更换线束\n\n【预防措施 / Preventive action】\n增加终检\n"),
                of("on the heading's line", "【纠正措施 / Corrective action】更换线束\n【预防措施 / Preventive action】增加终检"),
                of("all on one line", "【纠正措施 / Corrective action】更换线束【预防措施 / Preventive action】增加终检【原因 / Cause】"),
                of("only Chinese headings", "【纠正措施】\n更换线束\n【预防措施】\n增加终检"),
                of("colon after bracket", "【纠正措施】：更换线束\n【预防措施】：增加终检"),
                of("square brackets", "[纠正措施] 更换线束\n[预防措施] 增加终检"),
                of("no brackets, full-width colon", "纠正措施：更换线束\n预防措施：增加终检"),
                of("no brackets, colon", "纠正措施: 更换线束\n预防措施: 增加终检"),
                of("headings alone on their lines", "纠正措施\n更换线束\n预防措施\n增加终检"),
                of("blank instead of colon", "纠正措施 更换线束\n预防措施 增加终检"),
                of("numbered", "1. 纠正措施：更换线束\n2、预防措施：增加终检"),
                of("Chinese numbers", "一、纠正措施：更换线束\n二、预防措施：增加终检"),
                of("stars of markdown", "**纠正措施**：更换线束\n**预防措施**：增加终检"),
                of("traditional characters", "【糾正措施】更换线束\n【預防措施】增加终检"),
                of("other order", "【预防措施】增加终检\n【纠正措施】更换线束"),
                of("merged without brackets", "纠正措施：更换线束。预防措施：增加终检").with("更换线束。", "增加终检"),
                of("two of several headings", "整改措施：更换线束\n防止再发生措施：增加终检"),
                of(
                        "inline under quoted headings",
                        "> 【纠正措施 / Corrective action】\n更换线束\n> \n> 【预防措施 / Preventive action】\n增加终检\n> 【原因 / Cause】\n"),
                of(
                        "inside the quotation",
                        "> 【纠正措施 / Corrective action】\n> 更换线束\n> 【预防措施 / Preventive action】\n> 增加终检\n"),
                of("deep quotation", "> > 【纠正措施】\n> > 更换线束\n> > 【预防措施】\n> > 增加终检"),
                of(
                        "heading wrapped by the quotation",
                        "> 【纠正措施 / Corrective\n> action】\n> 更换线束\n> 【预防措施 /\n> Preventive action】\n> 增加终检"));
    }

    /** As {@link #chinese()}, in the ways mail programs quote. */
    static Stream<Arguments> quotedChinese() {
        return Stream.of(
                of(
                        "top-posted, the empty form quoted below",
                        "【纠正措施】更换线束\n【预防措施】增加终检\n\n在 2026年11月20日，投诉中心 写道：\n" + QUOTED),
                of(
                        "QQ mail",
                        "【纠正措施】更换线束\n【预防措施】增加终检\n\n\n------------------ 原始邮件 ------------------\n"
                                + "发件人: \"投诉中心\" <desk@dealer.example>;\n发送时间: 2026年11月20日(星期五) 上午9:00\n" + EMPTY_FORM),
                of(
                        "163 mail",
                        "【纠正措施】更换线束\n【预防措施】增加终检\n\n---- 回复的原邮件 ----\n| 发件人 | 投诉中心 |\n| 日期 | 2026年11月20日 |\n"
                                + EMPTY_FORM),
                of(
                        "iPhone",
                        "【纠正措施】更换线束\n【预防措施】增加终检\n\n发自我的iPhone\n\n> 在 2026年11月20日，上午9:00，desk <desk@dealer.example> 写道：\n> \n"
                                + QUOTED),
                of(
                        "Outlook",
                        "【纠正措施】更换线束\r\n【预防措施】增加终检\r\n\r\n________________________________\r\n发件人: desk\r\n主题: 报告\r\n"
                                + EMPTY_FORM),
                of("Foxmail", "【纠正措施】更换线束\n【预防措施】增加终检\n\n\n张工\n发件人： desk\n发送时间： 2026-11-20\n"),
                of("signature", "【纠正措施】更换线束\n【预防措施】增加终检\n-- \n车间 李工\n电话 123"),
                of("polite closing", "【纠正措施】更换线束\n【预防措施】增加终检\n\n此致\n敬礼\n车间"),
                of("non-breaking blanks", "【纠正措施】\u00a0更换线束\u00a0\n【预防措施】\u00a0增加终检"),
                of(
                        "the customer's words quoted between",
                        "> " + WORDS.replace("\n", "\n> ") + "【纠正措施】更换线束\n【预防措施】增加终检"),
                of(
                        "the customer's words on one line",
                        WORDS.replace("\n", " ").replace("| ", "") + "【纠正措施】更换线束【预防措施】增加终检"),
                of("old answer quoted below", "【纠正措施】更换线束\n【预防措施】增加终检\n> 【纠正措施】没有换\n> 【预防措施】以后再说"),
                of("none above, said below", "【纠正措施】无\n【预防措施】\n> 【纠正措施】更换线束\n> 【预防措施】增加终检"));
    }

    static Stream<Arguments> english() {
        return Stream.of(
                of("as sent", "【纠正措施 / Corrective action】\nreplaced\n【预防措施 / Preventive action】\nfinal check\n"),
                of("only English headings", "[Corrective action]\nreplaced\n[Preventive action]\nfinal check"),
                of("plain headings", "Corrective action: replaced\nPreventive action: final check"),
                of("plural, capitals", "CORRECTIVE ACTIONS: replaced\nPREVENTIVE ACTIONS: final check"),
                of("measures", "Corrective measures:\nreplaced\nPreventative measures:\nfinal check"),
                of("dash", "Corrective action - replaced\nPreventive action - final check"),
                of("merged", "Corrective action: replaced. Preventive action: final check")
                        .with("replaced.", "final check"),
                of("bullets", "- Corrective action: replaced\n- Preventive action: final check"),
                of(
                        "Gmail",
                        "Corrective action: replaced\nPreventive action: final check\n\nOn Fri, 20 Nov 2026 at 09:00, Desk <desk@dealer.example>\nwrote:\n\n"
                                + QUOTED),
                of(
                        "Outlook",
                        "Corrective action: replaced\nPreventive action: final check\n\nKind regards,\nLee\n\n-----Original Message-----\nFrom: desk\nSent: Friday\n"
                                + EMPTY_FORM),
                of(
                        "Outlook, bold heads",
                        "Corrective action: replaced\nPreventive action: final check\n*From:* desk\n*Sent:* Friday\n"),
                of(
                        "iPhone",
                        "Corrective action: replaced\nPreventive action: final check\n\nSent from my iPhone\n\n> On 20 Nov 2026, at 09:00, desk wrote:\n"
                                + QUOTED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"chinese", "quotedChinese", "english"})
    void readsBothMeasures(Variation variation) {
        Measures form = FORM.read(variation.text(), GUARD, "");

        assertThat(form.corrective()).isEqualTo(variation.corrective());
        assertThat(form.preventive()).isEqualTo(variation.preventive());
    }

    @Test
    void readsTheOptionalFields() {
        Measures form = FORM.read(
                "【纠正措施】换件\n【预防措施】培训并抽查\n【原因 / Cause】线束磨损\n【责任人 / Owner】王工\n【完成日期 / Due】2026-12-01\n"
                        + "===== 表格结束 / End of form =====\nanything",
                GUARD,
                "");

        assertThat(form)
                .isEqualTo(Measures.of("换件", "培训并抽查")
                        .with(ReportField.CAUSE, "线束磨损")
                        .with(ReportField.OWNER, "王工")
                        .with(ReportField.DUE, "2026-12-01"));
    }

    @Test
    void keepsSeveralLinesAndParagraphs() {
        Measures form = FORM.read("【纠正措施】\n1. 换件\n2. 试车\n\n客户已确认\n【预防措施】\n抽查", GUARD, "");

        assertThat(form.corrective()).isEqualTo("1. 换件\n2. 试车\n\n客户已确认");
    }

    @Test
    void findsNothingInAnEmptyForm() {
        assertThat(FORM.read("收到，谢谢\n\n" + QUOTED, GUARD, "")).isEqualTo(Measures.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "N/A", "none.", "同上", "/", "——", "待定", "tbd", "(请填写)", "as above"})
    void takesNonAnswersForNothing(String nonAnswer) {
        Measures form = FORM.read("【纠正措施】换件\n【预防措施】" + nonAnswer + "\n", GUARD, "");

        assertThat(form).isEqualTo(Measures.NONE.with(ReportField.CORRECTIVE, "换件"));
    }

    @Test
    void neverTakesTheCustomersWordsForAnAnswer() {
        assertThat(FORM.read("请看\n" + WORDS + EMPTY_FORM, GUARD, "")).isEqualTo(Measures.NONE);
    }

    @Test
    void isNotFooledByHeadingsInsideSentences() {
        Measures form = FORM.read("纠正措施：更换线束，制定预防措施的计划已提交\n预防措施：增加终检", GUARD, "");

        assertThat(form.corrective()).isEqualTo("更换线束，制定预防措施的计划已提交");
        assertThat(form.preventive()).isEqualTo("增加终检");
    }

    @Test
    void readsTenMegabytesOfQuotedHistory() {
        String text = "【纠正措施】换件\n【预防措施】抽查\n" + "> 在历史里写了很多 and on it went, blah\n".repeat(250_000);

        assertThat(FORM.read(text, GUARD, "").corrective()).isEqualTo("换件");
    }

    private static Variation of(String name, String text) {
        boolean chinese = text.contains("更换线束");
        return new Variation(name, text, chinese ? "更换线束" : "replaced", chinese ? "增加终检" : "final check");
    }

    record Variation(String name, String text, String corrective, String preventive) implements Arguments {

        Variation with(String otherCorrective, String otherPreventive) {
            return new Variation(name, text, otherCorrective, otherPreventive);
        }

        @Override
        public Object[] get() {
            return new Object[] {this};
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "， ", " /", "\u3000【"})
    void takesNoStackForWhatAnAnswerTrailsOffIn(String stray) {
        Measures read = FORM.read("【纠正措施】更换A/B线束" + stray.repeat(50_000), GUARD, "王工");

        assertThat(read.corrective()).isEqualTo("更换A/B线束");
    }
}
