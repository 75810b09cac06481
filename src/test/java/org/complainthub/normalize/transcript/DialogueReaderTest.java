package org.complainthub.normalize.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.normalize.ReceiptFixtures.content;
import static org.complainthub.normalize.ReceiptFixtures.receipt;

import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.normalize.ReceiptFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialogueReaderTest {

    private static final String OUTBOUND =
            """
            录音编号 NS-OUT-20260506-0012
            主叫 400-111-2222  被叫 138****0066  坐席 1032
            2026-05-06 10:21

            客服：您好，请问是顾长明顾先生吗？
            客户：是的。
            客服：请问您等待时间久不久？
            客户：不久。就是车窗关不严，
            下雨漏水。
            备注：已登记
            """;

    private final DialogueReader reader = new DialogueReader();

    @Test
    void keepsTheTextAndTakesTheCustomersWords() {
        Complaint complaint = read(OUTBOUND);

        assertThat(complaint.text().verbatim()).isEqualTo(OUTBOUND);
        assertThat(complaint.text().customerWords()).isEqualTo("是的。\n不久。就是车窗关不严，\n下雨漏水。");
    }

    @Test
    void takesNameNumberTimeAndRecordingFromHeaderAndGreeting() {
        Complaint complaint = read(OUTBOUND);

        assertThat(complaint.complainant().name()).isEqualTo("顾长明");
        assertThat(complaint.complainant().phone()).isEqualTo("138****0066");
        assertThat(complaint.times().receivedAt()).isEqualTo("2026-05-06T10:21:00+08:00");
        assertThat(complaint.correlation().externalId()).isEqualTo("NS-OUT-20260506-0012");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[09:01:02] Agent: How may I help you?\n[09:01:05] Customer: The seat is torn.",
                "SA: 您好\n车主: The seat is torn.",
                "坐席 09:01:02\n您好\n客户 09:01:05\nThe seat is torn.",
                "【客服】您好\n【客户】The seat is torn.",
                "**Agent:** Hello\n**Customer:** The seat is torn.",
                "Agent (00:01): Hello\nCaller (00:03): The seat is torn."
            })
    void knowsTheUsualLayouts(String text) {
        assertThat(reader.recognises(receipt(Channel.CALLBACK, "a.txt"), content("a.txt", text)))
                .isTrue();
        assertThat(read(text).text().customerWords()).isEqualTo("The seat is torn.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "尊敬的经理：\n我的车牌：粤B12345\n联系电话：13800990011\n请处理。",
                "投诉人：钟山\n联系电话：13800990011\n投诉事项：漏油\n投诉请求：返修",
                "Dear Sir,\nplease note: the seat is torn.\nYours sincerely,\nAnn Lee"
            })
    void leavesLettersAndFormsAlone(String text) {
        assertThat(reader.recognises(receipt(Channel.LETTER, "a.txt"), content("a.txt", text)))
                .isFalse();
    }

    @Test
    void neverTakesTheHotlineForTheCustomersNumber() {
        Complaint complaint = read("呼入 主叫 13800990077 被叫 4001112222\n客服：您好\n客户：我姓温，空调坏了");

        assertThat(complaint.complainant().phone()).isEqualTo("+8613800990077");
        assertThat(complaint.complainant().name()).isEqualTo("温");
    }

    @Test
    void leavesTheAgentsScriptOutOfACallThatNobodyDivided() {
        String text = "2026-05-06 联系电话：13800990012 您好，请问您对等待时间满意吗？满意。就是天窗漏水。感谢您的反馈！";

        assertThat(reader.recognises(receipt(Channel.CALLBACK, "a.txt"), content("a.txt", text)))
                .isTrue();
        assertThat(read(text).text().customerWords()).isEqualTo("满意。\n就是天窗漏水。");
        assertThat(read(text).complainant().phone()).isEqualTo("+8613800990012");
    }

    private Complaint read(String text) {
        return ReceiptFixtures.read(reader, Channel.CALLBACK, "call.txt", text);
    }
}
