package org.complainthub.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class StrayEncodingTest {

    private static final String WORDS = "我是蒋雯，提车三个月天窗漏水，修了两次还漏，请尽快联系我，电话一三七零零零零零零一二。";
    private static final String CODED =
            Base64.getEncoder().withoutPadding().encodeToString(WORDS.getBytes(StandardCharsets.UTF_8));

    @Test
    void readsBase64IntoWhichOtherCharactersHaveComeAndThatLostItsPadding() {
        String damaged = CODED.substring(0, 60) + "!!\r\n" + CODED.substring(60) + "\r\n";

        assertThat(StrayEncoding.split(damaged.getBytes(StandardCharsets.US_ASCII))
                        .tail())
                .isBlank();
        assertThat(TransferDecoding.base64(damaged.getBytes(StandardCharsets.US_ASCII)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(WORDS);
    }

    @Test
    void takesTheFooterOfAListForNoBase64() {
        String footer = "Read the Archive2026 of this list at https://lists.example/pipermail/a1b2C3";

        assertThat(StrayEncoding.split((CODED + "\r\n" + footer + "\r\n").getBytes(StandardCharsets.US_ASCII))
                        .tail())
                .startsWith(footer);
    }
}
