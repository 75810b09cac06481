package org.complainthub.normalize.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Referral;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One invented document of each kind by which authorities, associations and the press pass complaints on. */
class ReferralDocumentsTest {

    private final ReferralEnricher enricher = new ReferralEnricher();

    @Test
    void readsALetterOfTheMarketRegulator() {
        Complaint complaint = read(
                Channel.LETTER,
                """
                滨海市市场监督管理局
                投诉转办单

                滨市监转〔2026〕第88号

                滨海某某汽车有限公司：
                消费者丁一凡（电话138****1111）于2026年9月3日反映你公司维修收费不合理，要求退还800元。
                请于2026年9月18日前将处理结果报我局。
                联系人：王科长 0571-88001234
                2026年9月8日
                """);

        assertThat(complaint.channel()).isEqualTo(Channel.REGULATOR);
        assertThat(referral(complaint).referenceNumber()).isEqualTo("滨市监转〔2026〕第88号");
        assertThat(referral(complaint).authority()).isEqualTo("滨海市市场监督管理局");
        assertThat(referral(complaint).documentType()).isEqualTo("投诉转办单");
        assertThat(referral(complaint).dueAt()).isEqualTo("2026-09-18T00:00+08:00");
        assertThat(complaint.complainant().name()).isEqualTo("丁一凡");
    }

    @Test
    void readsAMailOfACityHotline() {
        Complaint complaint = read(
                Channel.MAIL,
                """
                某某店：
                现将12345工单（编号：BH2026090812345）转给你店，来电人：许女士，电话：13900003333，反映：8月20日更换刹车片后异响。请在3个工作日内联系市民并回复我中心。
                滨海市12345政务服务便民热线
                """);

        assertThat(complaint.channel()).isEqualTo(Channel.REGULATOR);
        assertThat(referral(complaint).referenceNumber()).isEqualTo("BH2026090812345");
        assertThat(complaint.complainant().name()).isEqualTo("许女士");
    }

    @Test
    void readsAFormOfTheTransportHotline() {
        Complaint complaint = read(
                Channel.REGULATOR,
                """
                12328交通运输服务监督热线转办工单
                工单编号：BH12328-2026-0908-01
                来电人：顾先生 联系电话：13900004444
                车牌：浙B12Q34
                诉求：维修质量
                办理时限：2026年9月15日17:00
                """);

        assertThat(complaint.channel()).isEqualTo(Channel.TRANSPORT);
        assertThat(referral(complaint).referenceNumber()).isEqualTo("BH12328-2026-0908-01");
        assertThat(referral(complaint).authority()).isEqualTo("12328交通运输服务监督热线");
        assertThat(referral(complaint).dueAt()).isEqualTo("2026-09-15T17:00+08:00");
        assertThat(complaint.complainant().name()).isEqualTo("顾先生");
    }

    @Test
    void readsAQuestionOfABroadcaster() {
        Complaint complaint = read(
                Channel.MAIL,
                """
                您好，
                我是滨海电视台《民生第一线》记者孙浩然。近日有观众毛先生向我们反映，其9月1日在贵店提的新车三天后变速箱报废。请就以下问题在9月12日中午12点之前给我们一个书面回应。
                孙浩然 13900005555
                """);

        assertThat(complaint.channel()).isEqualTo(Channel.MEDIA);
        assertThat(referral(complaint).authority()).isEqualTo("滨海电视台");
        assertThat(referral(complaint).dueAt()).isEqualTo("2026-09-12T12:00+08:00");
        assertThat(complaint.complainant().name()).isEqualTo("毛先生");
    }

    @Test
    void readsAQuestionOfAnEnglishNewspaper() {
        Complaint complaint = read(
                Channel.MAIL,
                """
                Hello,
                I'm a reporter with the Harbour Daily. A reader, Priya Raman, told us her car caught fire on 3 September after a service at your shop. We go to press on Friday; please let us have your comment by 11 September 2026, 6 pm.
                Sam Cole
                """);

        assertThat(complaint.channel()).isEqualTo(Channel.MEDIA);
        assertThat(referral(complaint).authority()).isEqualTo("Harbour Daily");
        assertThat(referral(complaint).dueAt()).isEqualTo("2026-09-11T18:00+08:00");
        assertThat(complaint.complainant().name()).isEqualTo("Priya Raman");
    }

    @Test
    void readsARegistrationFormThatNamesNoAuthority() {
        Complaint complaint = read(
                Channel.CONSUMER_ASSOC,
                """
                消费者投诉登记表
                登记编号：XF-2026-0455
                投诉人姓名：石小满  性别：女  联系电话：13900006666
                被投诉方：某某店
                投诉内容：预付款不退
                答复期限：2026/9/20
                """);

        assertThat(complaint.channel()).isEqualTo(Channel.CONSUMER_ASSOC);
        assertThat(referral(complaint).referenceNumber()).isEqualTo("XF-2026-0455");
        assertThat(referral(complaint).documentType()).isEqualTo("消费者投诉登记表");
        assertThat(referral(complaint).dueAt()).isEqualTo("2026-09-20T00:00+08:00");
        assertThat(complaint.complainant().name()).isEqualTo("石小满");
    }

    @Test
    void readsALetterOfAnEnglishCouncil() {
        Complaint complaint = read(
                Channel.LETTER,
                """
                Consumer Council of Harbour City
                Case No. CC-26-0078
                We act on a complaint lodged by Ms Ann Lee. A written reply is required no later than 21 September 2026.
                """);

        assertThat(complaint.channel()).isEqualTo(Channel.CONSUMER_ASSOC);
        assertThat(referral(complaint).referenceNumber()).isEqualTo("CC-26-0078");
        assertThat(referral(complaint).dueAt()).isEqualTo("2026-09-21T00:00+08:00");
        assertThat(complaint.complainant().name()).isEqualTo("Ms Ann Lee");
    }

    @Test
    void readsAnOrderToMendSomethingInTime() {
        Complaint complaint = read(
                Channel.LETTER,
                """
                滨海市交通运输综合行政执法支队
                责令限期改正通知书
                滨交执〔2026〕责改005号
                某某汽车维修公司：
                你单位未按规定公示工时单价，经车主黎明辉举报查实。责令你单位于2026年9月25日前改正，并将整改情况书面报告我支队。
                2026年9月9日
                """);

        assertThat(complaint.channel()).isEqualTo(Channel.TRANSPORT);
        assertThat(referral(complaint).referenceNumber()).isEqualTo("滨交执〔2026〕责改005号");
        assertThat(referral(complaint).dueAt()).isEqualTo("2026-09-25T00:00+08:00");
        assertThat(complaint.complainant().name()).isEqualTo("黎明辉");
    }

    @Test
    void readsARequestToHelpAnInvestigation() {
        Complaint complaint = read(
                Channel.LETTER,
                """
                滨海市市场监督管理局滨江分局
                关于协助调查的函
                滨市监江协查〔2026〕7号
                某某公司：我局接举报人反映你公司销售假冒机油。请你公司在2026年9月14日（星期一）前提供进货票据。
                """);

        assertThat(complaint.channel()).isEqualTo(Channel.REGULATOR);
        assertThat(referral(complaint).referenceNumber()).isEqualTo("滨市监江协查〔2026〕7号");
        assertThat(referral(complaint).dueAt()).isEqualTo("2026-09-14T00:00+08:00");
    }

    @Test
    void prefersTheLatestDayToTheCountOfDays() {
        Complaint complaint = read(
                Channel.CONSUMER_ASSOC,
                """
                滨江区消费者权益保护委员会
                消费者投诉转办函
                滨消保委转〔2026〕第0187号
                我委于2026年9月8日收到消费者汤嘉宁（电话186****3315）投诉。
                请贵店自收到本函之日起七个工作日内与消费者协商解决，并将处理结果书面回复我委；最迟不超过2026年9月21日。
                联系人：斯同志 0571-8669 0417
                2026年9月9日
                """);

        assertThat(complaint.channel()).isEqualTo(Channel.CONSUMER_ASSOC);
        assertThat(referral(complaint).dueAt()).isEqualTo("2026-09-21T00:00+08:00");
        assertThat(complaint.complainant().name()).isEqualTo("汤嘉宁");
    }

    @Test
    void countsDaysFromTheReceipt() {
        Complaint complaint = read(
                Channel.REGULATOR,
                """
                转办单
                流水号：2026-0911
                反映人：邬先生
                事项：充电口烧熔
                请于收到之日起5日内答复。
                """);

        assertThat(complaint.channel()).isEqualTo(Channel.REGULATOR);
        assertThat(referral(complaint).referenceNumber()).isEqualTo("2026-0911");
        assertThat(referral(complaint).dueAt()).isEqualTo("2026-09-15T00:00+08:00");
        assertThat(complaint.complainant().name()).isEqualTo("邬先生");
    }

    private static Referral referral(Complaint complaint) {
        @Nullable Referral referral = complaint.referral();
        assertThat(referral).isNotNull();
        return referral;
    }

    private Complaint read(Channel channel, String text) {
        OffsetDateTime at = OffsetDateTime.parse("2026-09-10T10:00:00+08:00");
        EvidenceItem evidence = new EvidenceItem("0".repeat(64), "text/plain", 1, null);
        Receipt receipt = new Receipt("r", channel, "test", null, "", at, at, evidence, List.of());
        return enricher.enrich(ComplaintDraft.of(receipt)
                .text(new Narrative(null, text, text, "und"))
                .build());
    }
}
