package org.complainthub.normalize.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.normalize.ReceiptFixtures.content;
import static org.complainthub.normalize.ReceiptFixtures.receipt;

import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.normalize.ReceiptFixtures;
import org.junit.jupiter.api.Test;

class SubRipReaderTest {

    private static final String CALL =
            """
            1
            00:00:01,000 --> 00:00:03,000
            客服: 您好，请问是车主本人吗？

            2
            00:00:04,000 --> 00:00:06,000
            客户: 是。门锁修了两次
            还是坏的。

            """;

    private final SubRipReader reader = new SubRipReader();

    @Test
    void readsTheSpeakersBeforeTheColon() {
        assertThat(reader.recognises(receipt(Channel.CALLBACK, "c.srt"), content("c.srt", CALL)))
                .isTrue();
        assertThat(ReceiptFixtures.read(reader, Channel.CALLBACK, "c.srt", CALL)
                        .text()
                        .customerWords())
                .isEqualTo("是。门锁修了两次\n还是坏的。");
    }

    @Test
    void namesNobodyWhenTheAgentAsksForTheOwner() {
        assertThat(ReceiptFixtures.read(reader, Channel.CALLBACK, "c.srt", CALL)
                        .complainant()
                        .name())
                .isNull();
    }

    @Test
    void readsACueOfManyLines() {
        String cue = "客户: 门锁坏了\n".repeat(20_000);

        Complaint complaint =
                ReceiptFixtures.read(reader, Channel.CALLBACK, "c.srt", "1\n00:00:01,000 --> 00:00:03,000\n" + cue);

        assertThat(complaint.text().customerWords()).startsWith("门锁坏了\n门锁坏了");
    }
}
