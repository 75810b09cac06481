package org.complainthub.normalize.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.classification.meaning.Meanings;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sounds like a category and is none, and what does not sound like one and is. */
class LookalikeWordsTest {

    private static final ComplaintClassifier CLASSIFIER =
            new ComplaintClassifier(DataFiles.shipped(), ReferenceData.from(DataFiles.shipped()), Meanings.none());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第一次说代步车都出去了，第二次说没有代步车。 | REPEAT_REPAIR",
                "麻烦约个时间返工，周末最好。 | REPEAT_REPAIR",
                "修我不晓得修没修好，我不敢去取。 | REPEAT_REPAIR",
                "I tried three times this afternoon and every time it hung up. | REPEAT_REPAIR",
                "I asked for a courtesy car twice and both times there was none. | REPEAT_REPAIR",
                "He brought it back with the seat set for a child. | REPEAT_REPAIR",
                "半夜喇叭一响，整栋楼都开窗子骂我。 | INSULT_CONFLICT",
                "我没说退车，我要的是差价。 | SANBAO_RETURN",
                "热烈祝贺贵店四轮定位技术达到世界先进水平。 | PRODUCT_QUALITY",
                "Brakes: faultless since you changed the master cylinder. | SAFETY_DEFECT",
                "没上架的四轮定位也收钱。 | SAFETY_DEFECT",
                "The colleague said it is hit by stone, so it is human factor. | FIRE_INJURY",
                "My fog lamp cover, which was not damaged in the accident, is now cracked. | FIRE_INJURY",
                "能不能书面保证它不再熄火？ | PROMISE_BROKEN",
                "等你们回话，不急这一两天。 | WAIT_REPAIR",
                "New visitors always hesitate at the gate. | PRODUCT_QUALITY",
                "I came prepared to be fleeced. | REPAIR_UNNECESSARY",
                "No surprises, nobody kept me waiting. | NO_INFO_PROGRESS",
                "客户要求查清原因之前不提车。 | SALES_DISPUTE",
                "车机天天黑屏，打过厂家电话。 | PRIVACY",
                "洗车时车门被刷子打掉一块漆。 | INSULT_CONFLICT",
                "扳手掉在引擎盖上，砸了一个坑。 | SAFETY_DEFECT",
                "我向师傅反映有异响，他检查了没发现问题。 | COMPLAINT_IGNORED",
                "反映后第二天就有回复，满意。 | COMPLAINT_IGNORED",
                "上周投诉的事已经解决了，谢谢王经理。 | COMPLAINT_IGNORED",
                "发票一直没有收到。 | COMPLAINT_IGNORED",
                "I emailed on Monday and had a reply within the hour. | COMPLAINT_IGNORED",
                "I raised the noise at check-in and they found nothing wrong. | COMPLAINT_IGNORED"
            })
    void soundLikeACategory(String words, String category) {
        assertThat(classified(words).problem().categories()).doesNotContain(category);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "以前能跑三百多，现在一百五十几就报警了。 | INSULT_CONFLICT",
                "临时号牌过期，我在人民路被拦下来，扣分罚款。 | INSULT_CONFLICT",
                "导航一说话音乐就没了，得熄火再开。 | SAFETY_DEFECT",
                "希望放两本绘本，玩具车轮子都掉了也没关系。 | SAFETY_DEFECT",
                "I walked round the yard with my crutches for twenty minutes to find the car. | FIRE_INJURY",
                "We missed the last bus and ended up in a coffee shop. | FIRE_INJURY",
                "味道太大，孩子晚上不敢开窗。 | SAFETY_DEFECT",
                "我在群里骂了半天，后来想想是我自己没锁车。 | INSULT_CONFLICT",
                "A board in the hall would help, customers need not ask at the counter then. | ADDED_NO_CONSENT",
                "代步车我不需要，我骑车上班。给个准日子。 | NO_LOAN_CAR",
                "不要代步车，说清楚哪天能好。 | NO_LOAN_CAR",
                "写着原厂，盒子是假的，按假一赔十算。 | SANBAO_RETURN",
                "My neighbour says her gearbox rattles. Mine is fine. | PRODUCT_QUALITY",
                "前杠没弄平，能不能给我返工一下。 | REPEAT_REPAIR",
                "The seat heating died last week. | FIRE_INJURY",
                "中饭吃的是自动贩卖机里的饼干。 | PRIVACY",
                "每天好几个电话向我推销车险。 | REPAIR_UNNECESSARY",
                "若还没有音讯，我便让儿子推我到店里来。 | INSULT_CONFLICT",
                "我同事骂我笨，其实是顾问没说清楚。 | INSULT_CONFLICT"
            })
    void tellOfSomethingElse(String words, String category) {
        assertThat(classified(words).problem().categories()).doesNotContain(category);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "回家细看，多了清洗680，没有任何人问过我。 | ADDED_NO_CONSENT",
                "客户确认那一栏签的是蒋微，我叫蒋薇。 | SIGN_FORGED",
                "连举升机都没上过，定位收了360。 | BILL_PADDING",
                "小保养取车，后备箱里的折叠童车没有了。 | NEW_DAMAGE",
                "The front left wheel now has a scrape on the rim. | NEW_DAMAGE",
                "i said excuse me and the taller one doesnt even look up | ATTITUDE",
                "每次去都没车位，绕三圈。 | FACILITY",
                "Stood at your desk for 35 mins, two people behind it on one phone. | WAIT_RECEPTION",
                "消费者9月24日向贵店发送书面邮件要求说明理由，截至投诉之日未收到任何答复。 | COMPLAINT_IGNORED",
                "Sixteen days now and still waiting for the control unit. | PARTS_WAIT",
                "This is my third reminder and I have not one answer. | COMPLAINT_IGNORED",
                "They say the oil pan is not in the warranty. | WARRANTY_REFUSED",
                "You take 520 yuan per hour, more than I pay at home. | LABOUR_PRICE",
                "一个机滤收我180，网上才40。 | PARTS_PRICE",
                "190 for a cabin filter that is 45 on taobao. | PARTS_PRICE",
                "你们说减震漏油要换，外面修理厂师傅一看，根本没坏，还能用。 | REPAIR_UNNECESSARY",
                "I was told the discs were finished; the garage next door says they are practically new. | REPAIR_UNNECESSARY",
                "补完的门比叶子板浅一截。 | PAINT_COLOUR",
                "大灯边上那条缝，硬币随便塞进去。 | PAINT_FINISH",
                "电动尾门开到一半就停。 | PRODUCT_QUALITY",
                "He said 600, and I was charged 1,350. | COST_OVER_EST",
                "Your driver was supposed to collect my car at eight. He came at half past nine. | PICKUP_SHUTTLE",
                "The girl said there is no record of my booking. | BOOKING",
                "钥匙插在车上，周围没有人，一个交接的都没有。 | HANDOVER_POOR",
                "说两个小时，结果等了五个小时。 | WAIT_REPAIR",
                "The car came back with a kerb mark as long as my thumb, a scrape too. | NEW_DAMAGE",
                "有人在你们店替我写了我的名字。 | SIGN_FORGED",
                "The gents' was locked all morning. | FACILITY",
                "油门都松了，车还往前窜。 | SAFETY_DEFECT",
                "车底下滴汽油。 | SAFETY_DEFECT",
                "The bonnet flew up while I was driving. | SAFETY_DEFECT",
                "The brake pedal feels like a sponge. | SAFETY_DEFECT"
            })
    void doNotSoundLikeTheirCategory(String words, String category) {
        assertThat(classified(words).problem().categories()).contains(category);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "投诉人8月25日邮件向被投诉人反映，至9月8日未获任何答复。",
                "消费者9月4日致函贵店销售经理，未收到任何回复。",
                "消费者家属于10月上旬寄送书面意见，贵中心签收后至今未作答复。",
                "投诉人曾于8月向4S店反映，对方未予理睬。",
                "消费者表示已向该店投诉，该店未作处理。",
                "我发了三封邮件，一封都没回。",
                "我上个月二十号就发邮件给你们财务了，两个礼拜，泥牛入海。",
                "我反映过这个问题，你们当没听见。",
                "我已经投诉过一次了，没有任何改进。",
                "What I got for my letter was a number, and since then nothing.",
                "I left three voicemails with your manager. Nobody has come back to me.",
                "You never answered my last email.",
                "I have complained about this before and nothing was done.",
                "I filled in your form a week ago and have heard nothing."
            })
    void tellOfAComplaintThatWasIgnored(String words) {
        Complaint complaint = classified(words);

        assertThat(complaint.problem().categories()).contains("COMPLAINT_IGNORED");
        assertThat(complaint.problem().complainedBefore()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "内部测试 test 投诉 不用处理",
                "您好：还在为客户投诉等配件烦恼吗？我司专供全系品牌件，价格低40%，支持月结，附最新报价单。",
                "系统升级后测试登记 test 123 请勿处理",
                "还在为客户投诉跑偏、返修率高发愁？本月下单送保养一次，量大从优。",
                "Test entry, please ignore. Brakes failed.",
                "各位同事：本月共收投诉17件，拒保2件，漏油3件，超时的台账本周补齐。",
                "对账单见附件，货款合计 38,200 元，其中减震器异响退货一笔已冲减，请于月底前付款，逾期按合同计息。"
            })
    void areNobodysComplaint(String words) {
        assertThat(classified(words).kind()).isEqualTo(Kind.NOT_FEEDBACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"请问定位是怎么定的？按消法第五十五条：360元退还，另外按三倍赔偿。", "请问签字的是谁？940元什么时候退？"})
    void askForMoneyBackAndNotForInformation(String words) {
        assertThat(classified(words).kind()).isEqualTo(Kind.COMPLAINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Until June I was employed on estimating at your body centre and want nothing from you. Bumpers are"
                        + " photographed with other number plates and sent to the insurers.",
                "I worked in your parts office until last spring. The pads on the bills are not the pads on the cars.",
                "I used to work for your body shop. I want nothing from you. The parts on the bills are not genuine."
            })
    void accuseThoseWithWhomTheWriterWorked(String words) {
        assertThat(classified(words).kind()).isEqualTo(Kind.REPORT);
    }

    private static Complaint classified(String words) {
        OffsetDateTime at = OffsetDateTime.parse("2026-09-10T10:00:00+08:00");
        EvidenceItem evidence = new EvidenceItem("0".repeat(64), "text/plain", 1, null);
        return CLASSIFIER.enrich(
                ComplaintDraft.of(new Receipt("r", Channel.MAIL, "test", null, "", at, at, evidence, List.of()))
                        .text(new Narrative(null, words, words, "und"))
                        .build());
    }
}
