package org.complainthub.normalize.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Problem;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Remedy;
import org.complainthub.complaint.Score;
import org.complainthub.normalize.classification.meaning.Meanings;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintClassifierTest {

    private static final ComplaintClassifier CLASSIFIER =
            new ComplaintClassifier(DataFiles.shipped(), ReferenceData.from(DataFiles.shipped()), Meanings.none());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "下长坡刹车突然失灵，差点追尾 | SAFETY_DEFECT",
                "The brakes failed on the motorway. | SAFETY_DEFECT",
                "停车场里车头冒烟了 | FIRE_INJURY",
                "制动踏板踩下去像踩在海绵上 | SAFETY_DEFECT",
                "挂了P挡停稳，车子自己往后溜 | SAFETY_DEFECT",
                "安全带锁扣行驶中自己弹开 | SAFETY_DEFECT",
                "The belt buckle pops open when I turn. | SAFETY_DEFECT",
                "It rolled away by itself in park. | SAFETY_DEFECT",
                "展厅地砖刚拖过，很滑，我妈跌倒了 | FIRE_INJURY",
                "被尾门夹到手指 | FIRE_INJURY",
                "我赶紧打了119，把电瓶断了 | FIRE_INJURY",
                "119来了以后才把车门打开 | FIRE_INJURY",
                "My son burnt his fingers on the charging plug. | FIRE_INJURY",
                "I paid for brake pads, the old pads are still in there. | BILL_PADDING",
                "Nobody greeted us for twenty minutes. | WAIT_RECEPTION",
                "没换机油格却收了我80块 | BILL_PADDING",
                "委托书上的签名不是我签的 | SIGN_FORGED",
                "补漆唔啱色，睇落去好明顯 | PAINT_COLOUR",
                "没经过我同意就换了电瓶 | ADDED_NO_CONSENT",
                "变速箱修了三次还是顿挫 | REPEAT_REPAIR",
                "订金不退，合同里没有这一条 | SALES_DISPUTE",
                "贷款收了我三千金融服务费 | FIN_INS_DISPUTE",
                "Someone leaked my phone number, spam calls all day. | PRIVACY",
                "配件缺货等了两个月 | PARTS_WAIT",
                "warranty claim was denied | WARRANTY_REFUSED",
                "师傅让我加他微信私下转账 | STAFF_DIVERT",
                "保安推我，还骂人 | INSULT_CONFLICT"
            })
    void recognises(String words, String category) {
        assertThat(classified(Channel.MAIL, words).problem().categories()).contains(category);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "没有等，也不贵，都没有刮花。",
                "没有冒烟，无人受伤，车很好。",
                "刹车片换完现在安静得很，很满意。",
                "Nothing to complain about, the staff were not rude at all. Great service!"
            })
    void takesDenialsAndPraiseForWhatTheyAre(String words) {
        Complaint complaint = classified(Channel.CALLBACK, words);
        assertThat(complaint.kind()).isEqualTo(Kind.PRAISE);
        assertThat(complaint.problem().categories()).isEmpty();
    }

    @Test
    void tellsQuestionsProposalsAndReports() {
        assertThat(classified(Channel.MAIL, "请问青禾是否在召回范围内？").kind()).isEqualTo(Kind.ENQUIRY);
        assertThat(classified(Channel.SURVEY, "建议周末延长营业时间").kind()).isEqualTo(Kind.SUGGESTION);
        Complaint report = classified(Channel.MAIL, "举报你们一位顾问飞单，我不方便留名字。");
        assertThat(report.kind()).isEqualTo(Kind.REPORT);
        assertThat(report.privacy().confidential()).isTrue();
    }

    @Test
    void readsAScoreWithoutWordsAsAGrumble() {
        Complaint complaint = CLASSIFIER.enrich(draft(Channel.SURVEY, "无")
                .score(new Score("2", "NPS", 20, true, List.of()))
                .build());
        assertThat(complaint.kind()).isEqualTo(Kind.GRUMBLE);
        assertThat(complaint.problem().categories()).containsExactly("OTHER");
    }

    @Test
    void believesTheWordsAndNotTheScore() {
        Complaint complaint = CLASSIFIER.enrich(draft(Channel.SURVEY, "非常好，师傅很专业")
                .score(new Score("Poor", "FIVE", 0, true, List.of()))
                .build());
        assertThat(complaint.kind()).isEqualTo(Kind.PRAISE);
    }

    @Test
    void putsTheGravestFirstAndTheUnansweredComplaintLast() {
        Complaint complaint = classified(Channel.MAIL, "这是我写的第二封信，到现在没有人回复。顾问不耐烦。高速上方向盘突然失灵，请马上处理！");
        assertThat(complaint.problem().categories()).containsExactly("SAFETY_DEFECT", "ATTITUDE", "COMPLAINT_IGNORED");
        assertThat(complaint.problem().complainedBefore()).isTrue();
    }

    @Test
    void keepsTheKindThatTheReaderKnew() {
        Complaint complaint = CLASSIFIER.enrich(
                draft(Channel.MAIL, "刹车失灵").kind(Kind.NOT_FEEDBACK).build());
        assertThat(complaint.kind()).isEqualTo(Kind.NOT_FEEDBACK);
        assertThat(complaint.problem().categories()).isEmpty();
    }

    @Test
    void leavesAnUnclearMailToAPerson() {
        Complaint complaint = classified(Channel.MAIL, "蓝色的事情请回电");
        assertThat(complaint.kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(complaint.problem().categories()).containsExactly("OTHER");
    }

    @Test
    void readsTheRemedyAndItsAmount() {
        assertThat(classified(Channel.MAIL, "没换滤芯却收钱，要求退还268元并道歉。").remedies())
                .contains(
                        new Remedy(Remedy.Type.REFUND, new BigDecimal("268"), null),
                        new Remedy(Remedy.Type.APOLOGY, null, null));
    }

    @Test
    void explainsEveryCategory() {
        assertThat(classified(Channel.MAIL, "方向盘异响").problem().explanation())
                .anyMatch(line -> line.startsWith("PRODUCT_QUALITY: "));
    }

    @Test
    void saysWhenItReadsByPhrasesAlone() {
        assertThat(classified(Channel.MAIL, "方向盘异响").problem().explanation())
                .contains("by phrases alone: no sentence embedding");
    }

    @Test
    void refusesPhrasesItCannotUnderstand() {
        assertThatThrownBy(() -> Phrase.of("(没人", Map.of())).hasMessageContaining("(没人");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "停车位太窄，坐轮椅的客人下不来。",
                "车头被碰掉一块漆。",
                "补过的漆面起泡。",
                "They scraped my front lip.",
                "洗车不干净。编号 8f53074b-6863-45fb-9c7f-43090b119c76",
                "洗车不干净，打折后收了我119块。",
                "洗车不干净。工单RO-119，总机0519-119来电转8"
            })
    void hearsNoInjuryWhereNobodyIsHurt(String words) {
        assertThat(classified(Channel.MAIL, words).problem().categories()).doesNotContain("FIRE_INJURY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"没", "a ", "修了三次 ", "wait ed for ", "(((", "说好的,", "車を預けたままです。", "刹"})
    void readsLongTextInBoundedTime(String piece) {
        String words = piece.repeat(50_000 / piece.length());
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> classified(Channel.MAIL, words));
    }

    @Test
    void noticesThatAnEarlierMessageWasLeftUnanswered() {
        assertThat(classified(Channel.LETTER, "上个月我给你们写过信，说的是后门关不严。到今天没有一个人联系我。")
                        .problem()
                        .categories())
                .endsWith("COMPLAINT_IGNORED");
        assertThat(classified(Channel.MAIL, "Not a word from the advisor about when my car is ready.")
                        .problem()
                        .categories())
                .doesNotContain("COMPLAINT_IGNORED");
    }

    @Test
    void readsTheTitleOfTheMessageThatWasLeftUnanswered() {
        String words = "Three weeks and not a word from you.";
        Complaint again = draft(Channel.MAIL, words)
                .text(new Narrative("Re: brakes failed on the hill", words, words, "en"))
                .build();
        assertThat(CLASSIFIER.enrich(again).problem().categories())
                .containsExactly("SAFETY_DEFECT", "COMPLAINT_IGNORED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "La voiture est restée au garage.", "Η επισκευή δεν έγινε ποτέ."})
    void leavesToAPersonWhatNothingIsRecognisedIn(String words) {
        Problem problem = classified(Channel.MAIL, words).problem();
        assertThat(problem.categories()).containsExactly("OTHER");
        assertThat(problem.confidence()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "停在小区里,底盘忽然喷出一股白色气体,全楼都疏散了 | FIRE_INJURY",
                "后备箱砸下来,孩子头上的线昨天刚拆 | FIRE_INJURY",
                "Paramedics had to cut me out of the seat | FIRE_INJURY",
                "we slid into the guard rail, her collarbone is fractured | FIRE_INJURY",
                "脚踩到底没反应,最后是拿手刹停住的 | SAFETY_DEFECT",
                "开在快速路上车子自己猛地往前冲 | SAFETY_DEFECT",
                "I could not stop and pulled up with the handbrake | SAFETY_DEFECT",
                "保安把我拦住了不让出门 | INSULT_CONFLICT",
                "they are holding my car hostage | INSULT_CONFLICT"
            })
    void hearsDangerInOtherWords(String words, String category) {
        assertThat(classified(Channel.MAIL, words).problem().categories()).contains(category);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "追尾是对方的责任,没有人受伤,就是保险杠颜色不对",
                "驾驶员在停车场发现后视镜壳裂了",
                "Nobody was hurt and there was no smoke, only the bumper is the wrong colour",
                "消防演练那天休息区没有座位"
            })
    void raisesNoAlarmWhereNothingHappened(String words) {
        assertThat(classified(Channel.MAIL, words).problem().categories())
                .doesNotContain("FIRE_INJURY", "SAFETY_DEFECT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "刹车失灵了 | 0.9",
                "配件缺货等了两个月 | 0.5",
                "Die Werkstatt hat meinen Wagen drei Wochen behalten | 0.0",
                "..... | 0.0"
            })
    void saysHowSureItIs(String words, double confidence) {
        assertThat(classified(Channel.MAIL, words).problem().confidence()).isEqualTo(confidence);
    }

    private static Complaint classified(Channel channel, String words) {
        return CLASSIFIER.enrich(draft(channel, words).build());
    }

    private static ComplaintDraft draft(Channel channel, String words) {
        OffsetDateTime at = OffsetDateTime.parse("2026-09-10T10:00:00+08:00");
        EvidenceItem evidence = new EvidenceItem("0".repeat(64), "text/plain", 1, null);
        return ComplaintDraft.of(new Receipt("r", channel, "test", null, "", at, at, evidence, List.of()))
                .text(new Narrative(null, words, words, "und"));
    }
}
