package org.complainthub.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecodedTextTest {

    private static final String SIMPLIFIED = "您好，我的车上周在贵店做完保养以后方向盘一直抖动，师傅说没有问题，但是高速上很危险，请尽快处理并给我书面答复。";
    private static final String TRADITIONAL = "您好，我的車上星期在貴店做完保養以後方向盤一直抖動，師傅說沒有問題，但是高速公路上很危險，請盡快處理並給我書面答覆。";
    private static final String JAPANESE = "先週そちらで点検を受けた車ですが、ブレーキから異音がします。早めに確認していただけますでしょうか。よろしくお願いします。";
    private static final List<String> LABELS = Arrays.asList(
            null, "us-ascii", "iso-8859-1", "gb2312", "gbk", "utf-8", "big5", "x-unknown-charset", "shift_jis");

    static Stream<Arguments> textsUnderEveryLabel() {
        return Stream.of(
                        Arguments.of(SIMPLIFIED, "GB18030"),
                        Arguments.of(SIMPLIFIED, "UTF-8"),
                        Arguments.of(TRADITIONAL, "GB18030"),
                        Arguments.of(TRADITIONAL, "UTF-8"),
                        Arguments.of(TRADITIONAL, "Big5"),
                        Arguments.of(JAPANESE, "ISO-2022-JP"),
                        Arguments.of(JAPANESE, "Shift_JIS"),
                        Arguments.of(JAPANESE, "UTF-8"))
                .flatMap(pair -> LABELS.stream().map(label -> Arguments.of(pair.get()[0], pair.get()[1], label)));
    }

    @ParameterizedTest
    @MethodSource("textsUnderEveryLabel")
    void readsTextUnderAnyLabel(String text, String charset, @Nullable String label) {
        DecodedText decoded = DecodedText.of(text.getBytes(Charset.forName(charset)), label);

        assertThat(decoded.text()).isEqualTo(text);
    }

    @Test
    void readsShortChineseSubjectWithoutLabel() {
        assertThat(DecodedText.of("刹车失灵".getBytes(Charset.forName("GB18030")), null)
                        .text())
                .isEqualTo("刹车失灵");
    }

    @Test
    void trustsAChineseLabelWhereTwoBytesCouldBeUtf8() {
        byte[] surname = {(byte) 0xc2, (byte) 0xbd};

        assertThat(DecodedText.of(surname, "gb2312").text()).isEqualTo("陆");
    }

    @Test
    void readsWesternEuropeanText() {
        String text = "Die Bremsen quietschen, obwohl Sie sie für 480 € erneuert haben. Grüße, Jürgen Weiß";

        assertThat(DecodedText.of(text.getBytes(Charset.forName("windows-1252")), "iso-8859-1")
                        .text())
                .isEqualTo(text);
    }

    @Test
    void readsUtf8WhoseEndIsCut() {
        byte[] bytes = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);

        DecodedText decoded = DecodedText.of(Arrays.copyOf(bytes, bytes.length - 1), "utf-8");

        assertThat(decoded.text()).startsWith(SIMPLIFIED.substring(0, 40));
    }

    @Test
    void tellsAGuessFromAKeptPromise() {
        byte[] chinese = SIMPLIFIED.getBytes(Charset.forName("GB18030"));

        assertThat(DecodedText.of(chinese, "gb2312").guessed()).isFalse();
        assertThat(DecodedText.of(chinese, "iso-8859-1").guessed()).isTrue();
        assertThat(DecodedText.of("plain".getBytes(StandardCharsets.US_ASCII), "us-ascii")
                        .guessed())
                .isFalse();
    }
}
