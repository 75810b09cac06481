package org.complainthub.normalize.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.normalize.ReceiptFixtures.receipt;

import java.time.OffsetDateTime;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralEnricherTest {

    private static final String ASSOCIATION =
            """
            海州市消费者委员会

            海消委转〔2026〕31号

            关于转办消费者温如玉投诉的函

            海州某某汽车有限公司：

                我会于2026年3月4日收到消费者温如玉（联系电话138****0011）投诉，称约定2月10日前交车，至今未交。
                消费者诉求：退还定金3000元。
                请贵店于2026年3月20日前将处理情况书面函复我会（联系人：范老师，0898-8900 0011）。

                                                    2026年3月5日
            """;
    private static final String TRANSPORT =
            """
            海州市交通运输局 机动车维修管理科
            机动车维修质量投诉转办单

            编号：海交维投（2026）字第0007号            转办日期：2026年3月5日
            投诉人：卓远        联系电话：13800990022
            车牌号码：粤BV 1E22    VIN：LSVAA49J7R2000001
            承修企业：某某店    维修合同（工单）号：NS202602120008
            投诉事项：变速箱修后仍然漏油。
            投诉请求：免费返修。
            请贵企业在收到本单之日起五个工作日内（即3月12日前）提交维修档案复印件。
            """;

    private final ReferralEnricher enricher = new ReferralEnricher();

    @Test
    void readsALetterOfAConsumerAssociation() {
        Complaint complaint = enricher.enrich(letter(Channel.LETTER, ASSOCIATION));

        assertThat(complaint.channel()).isEqualTo(Channel.CONSUMER_ASSOC);
        assertThat(complaint.referral().authority()).isEqualTo("海州市消费者委员会");
        assertThat(complaint.referral().referenceNumber()).isEqualTo("海消委转〔2026〕31号");
        assertThat(complaint.referral().documentType()).isEqualTo("转办函");
        assertThat(complaint.referral().dueAt()).isEqualTo("2026-03-20T00:00:00+08:00");
        assertThat(complaint.complainant()).isEqualTo(new Complainant("温如玉", "138****0011", null, null));
    }

    @ParameterizedTest
    @CsvSource({"我会受理了外籍消费者 Ella Moor（女，教师）的投诉, Ella Moor", "投诉人    呼延冬, 呼延冬", "投诉人：申屠雪 电话138****0011, 申屠雪"})
    void readsNamesOfForeignersAndCompoundSurnames(String line, String name) {
        Complaint complaint = enricher.enrich(letter(
                Channel.LETTER,
                ASSOCIATION.replaceFirst("我会于.*投诉，称", line + "。称").replace("温如玉", "")));

        assertThat(complaint.complainant().name()).isEqualTo(name);
    }

    @Test
    void readsAFormOfTheTransportAuthority() {
        Complaint complaint = enricher.enrich(letter(Channel.REGULATOR, TRANSPORT));

        assertThat(complaint.channel()).isEqualTo(Channel.TRANSPORT);
        assertThat(complaint.referral().referenceNumber()).isEqualTo("海交维投（2026）字第0007号");
        assertThat(complaint.referral().documentType()).isEqualTo("机动车维修质量投诉转办单");
        assertThat(complaint.referral().dueAt()).isEqualTo("2026-03-12T00:00:00+08:00");
        assertThat(complaint.complainant()).isEqualTo(new Complainant("卓远", "+8613800990022", null, null));
        assertThat(complaint.vehicle().plate()).isEqualTo("粤BV1E22");
        assertThat(complaint.vehicle().vin()).isEqualTo("LSVAA49J7R2000001");
        assertThat(complaint.visit().repairOrder()).isEqualTo("NS202602120008");
    }

    @Test
    void leavesTheAuthoritysOwnPhrasesOutOfTheCustomersWords() {
        Complaint complaint = enricher.enrich(letter(Channel.REGULATOR, TRANSPORT));

        assertThat(complaint.text().customerWords()).isEqualTo("投诉事项：变速箱修后仍然漏油。\n投诉请求：免费返修。");
        assertThat(complaint.text().verbatim()).isEqualTo(TRANSPORT);
    }

    @Test
    void readsAJournalistsMailAndForgetsTheJournalistsAddress() {
        Complaint complaint = enricher.enrich(
                mail(
                        "采访函",
                        """
                您好！我是《海州晚报》汽车版记者叶某。
                我们接到读者贺先生爆料：3月1日晚其车（粤BDA1**7）冒烟。
                稿件计划3月9日见报，请于8日18:00前书面回应。
                """));

        assertThat(complaint.channel()).isEqualTo(Channel.MEDIA);
        assertThat(complaint.referral().authority()).isEqualTo("海州晚报");
        assertThat(complaint.referral().dueAt()).isEqualTo("2026-03-08T18:00:00+08:00");
        assertThat(complaint.complainant()).isEqualTo(new Complainant("贺先生", null, null, null));
    }

    @Test
    void readsAnEnglishReferral() {
        Complaint complaint = enricher.enrich(
                mail(
                        "Complaint referral",
                        """
                Harbour City Consumer Council
                Our ref: HCC/2026/0451

                We have received a complaint from Mrs Ann Lee, phone +44 20 7946 0958, about a gearbox repair.
                Please provide this office with a written reply by 20 March 2026.
                """));

        assertThat(complaint.channel()).isEqualTo(Channel.CONSUMER_ASSOC);
        assertThat(complaint.referral().referenceNumber()).isEqualTo("HCC/2026/0451");
        assertThat(complaint.referral().dueAt()).isEqualTo("2026-03-20T00:00:00+08:00");
        assertThat(complaint.complainant().name()).isEqualTo("Mrs Ann Lee");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "你们再不退定金，我就打12315，向市消费者协会投诉，还要找记者曝光！请贵店3月20日前答复。",
                "经理：\n请贵店3月20日前退款。\n抄送：海州市市场监督管理局\n温如玉",
                "我已经向海州市交通运输局投诉，他们说编号是海交维投（2026）字第0007号。请贵公司尽快处理。",
                "海州市消费者协会：\n我要投诉某某店。\n温如玉",
                "If this is not settled I will go to Trading Standards and to the Daily News. Please reply by 20 March 2026."
            })
    void leavesACustomerAloneWhoOnlySpeaksOfAnAuthority(String text) {
        Complaint complaint = mail("投诉", text);

        assertThat(enricher.enrich(complaint)).isEqualTo(complaint);
    }

    @ParameterizedTest
    @CsvSource({
        "请贵单位于3月12日下午5点前回复我局。,2026-03-12T17:00:00+08:00",
        "答复期限：2026-03-15,2026-03-15T00:00:00+08:00",
        "请贵单位自收到本函之日起10个工作日内书面答复。,2026-03-19T00:00:00+08:00",
        "请贵单位务必于2026年3月18日之前办结并反馈。,2026-03-18T00:00:00+08:00"
    })
    void readsTheDueDateHoweverItIsPut(String sentence, OffsetDateTime due) {
        String text = "海州市市场监督管理局\n投诉转办单\n消费者温如玉反映：商家承诺3月8日前退款未退。\n" + sentence;

        assertThat(enricher.enrich(letter(Channel.REGULATOR, text)).referral().dueAt())
                .isEqualTo(due);
    }

    @Test
    void statesNoDueDateWhereOnlyACustomerWasPromisedOne() {
        String text = "海州市市场监督管理局\n投诉转办单\n消费者温如玉反映：商家承诺3月18日前退款。";

        assertThat(enricher.enrich(letter(Channel.REGULATOR, text)).referral().dueAt())
                .isNull();
    }

    private static Complaint letter(Channel channel, String text) {
        return complaint(channel, null, text).build();
    }

    private static Complaint mail(String subject, String text) {
        return complaint(Channel.MAIL, subject, text)
                .complainant(new Complainant("叶某", "+8613800990099", "yemou@paper.example", null))
                .build();
    }

    private static ComplaintDraft complaint(Channel channel, String subject, String text) {
        return ComplaintDraft.of(receipt(channel, "a.txt"))
                .times(new Times(OffsetDateTime.parse("2026-03-05T00:00:00+08:00"), null, null))
                .text(new Narrative(subject, text, text, "zh"));
    }
}
