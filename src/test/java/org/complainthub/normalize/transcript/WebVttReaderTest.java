package org.complainthub.normalize.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.normalize.ReceiptFixtures.content;
import static org.complainthub.normalize.ReceiptFixtures.receipt;

import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.normalize.ReceiptFixtures;
import org.junit.jupiter.api.Test;

class WebVttReaderTest {

    private final WebVttReader reader = new WebVttReader();

    @Test
    void readsVoicesWithoutEndTagsAndTheNote() {
        Complaint complaint = read(
                "call.vtt",
                """
                WEBVTT

                NOTE 外呼 2026-05-06 16:20 被叫 13800990055 车牌 粤B12A34

                1
                00:00:01.000 --> 00:00:04.000
                <v 坐席 1001>您好魏先生，服务中心回访，空调修好了吗？

                2
                00:00:05.000 --> 00:00:08.000
                <v 客户>没有，还是不冷 &amp; 有味道。
                """);

        assertThat(complaint.text().customerWords()).isEqualTo("没有，还是不冷 & 有味道。");
        assertThat(complaint.complainant().name()).isEqualTo("魏先生");
        assertThat(complaint.complainant().phone()).isEqualTo("+8613800990055");
        assertThat(complaint.vehicle().plate()).isEqualTo("粤B12A34");
        assertThat(complaint.times().receivedAt()).isEqualTo("2026-05-06T16:20:00+08:00");
    }

    @Test
    void takesThePersonWhoIsNotTheAgentForTheCustomer() {
        Complaint complaint = read(
                "call.vtt",
                """
                WEBVTT - NS 20260507 0930

                00:01.000 --> 00:04.000
                <v.loud 小方>您好，锦绣店回访，请问您用车情况怎么样？</v>

                00:05.000 --> 00:08.000
                <v 卓远>玻璃升降还是卡。</v>
                """);

        assertThat(complaint.text().customerWords()).isEqualTo("玻璃升降还是卡。");
        assertThat(complaint.complainant().name()).isEqualTo("卓远");
        assertThat(complaint.times().receivedAt()).isEqualTo("2026-05-07T09:30:00+08:00");
    }

    @Test
    void takesEachLabelForASpeakerThoughHeSpeaksOnce() {
        Complaint complaint = read(
                "call.vtt",
                """
                WEBVTT

                00:01.000 --> 00:03.000
                Service Agent Kim: Hello, how can I help?

                00:04.000 --> 00:09.000
                Paula Reyes: Your valet dented my door.
                """);

        assertThat(complaint.text().customerWords()).isEqualTo("Your valet dented my door.");
        assertThat(complaint.complainant().name()).isEqualTo("Paula Reyes");
    }

    @Test
    void takesTheDateFromTheNameWhenTheFileHasNone() {
        String text = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Customer>The door rattles.\n";

        assertThat(read("calls/1019_x.vtt", text).times().receivedAt()).isEqualTo("2026-10-19T00:00:00+08:00");
        assertThat(read("calls/1224_x.vtt", text).times().receivedAt()).isEqualTo("2026-12-24T00:00:00+08:00");
        assertThat(read("calls/rec-2026-03-02.vtt", text).times().receivedAt()).isEqualTo("2026-03-02T00:00:00+08:00");
        assertThat(read("calls/x.vtt", text).times().receivedAt()).isEqualTo(ReceiptFixtures.ARRIVED);
    }

    @Test
    void leavesOtherTextAlone() {
        assertThat(reader.recognises(receipt(Channel.LETTER, "a.txt"), content("a.txt", "WEBVTTX is no signature")))
                .isFalse();
    }

    private Complaint read(String name, String text) {
        return ReceiptFixtures.read(reader, Channel.CALLBACK, name, text);
    }
}
