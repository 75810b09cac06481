package org.complainthub.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.complainthub.charset.DecodedText.Reading;
import org.complainthub.complaint.Defect;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rare charsets, several in one text, text encoded twice, and bytes that are no text. */
class StrangeBytesTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String CHINESE = "您好，刹车失灵，请处理";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-gbk",
                "iso-gb2312",
                "cp936",
                "GB_2312-80",
                "gb18030-2022",
                "x-user-defined",
                "default",
                "ansi",
                "unknown-8bit",
                "\"gbk\"",
                "charset=gb2312",
                "",
                "gb2312*zh",
                "no such charset"
            })
    void readsChineseUnderAnyName(String label) {
        assertThat(DecodedText.of(CHINESE.getBytes(GB18030), label).text()).isEqualTo(CHINESE);
    }

    @ParameterizedTest
    @CsvSource({"big5-hkscs,Big5", "ms950,Big5", "x-sjis,Shift_JIS", "windows-31j,Shift_JIS", "ks_c_5601-1987,EUC-KR"})
    void knowsTheOtherNamesOfCharsets(String alias, String charset) {
        assertThat(CharsetNames.charsetOf(alias)).isEqualTo(CharsetNames.charsetOf(charset));
    }

    @Test
    void readsSevenBitCharsetsByTheirLabel() {
        assertThat(read("Brake +UiZPZg-, 1 +- 2", "unicode-1-1-utf-7")).isEqualTo("Brake 刦佦, 1 + 2");
        assertThat(read("Hi Mom +Jjo--!", "utf-7")).isEqualTo("Hi Mom ☺-!");
        assertThat(read("~{VPND~} abc ~~", "hz-gb-2312")).isEqualTo("中文 abc ~");
        assertThat(read("1 +- 2 ~{", "us-ascii")).isEqualTo("1 +- 2 ~{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void readsWideCharsetsWithAndWithoutMark(String charset) {
        byte[] bytes = (CHINESE + " ABS").getBytes(Charset.forName(charset));

        assertThat(DecodedText.of(bytes, null).text()).isEqualTo(CHINESE + " ABS");
        assertThat(DecodedText.of(bytes, "utf-8").text()).isEqualTo(CHINESE + " ABS");
    }

    @Test
    void keepsAsciiUnderAWideLabel() {
        assertThat(read("plain", "utf-16")).isEqualTo("plain");
    }

    @Test
    void readsTheSpecialCharactersOfJapaneseVendors() {
        assertThat(read("\u001b(I1\u001b(B \u001b$B-!\u001b(B", "iso-2022-jp")).isEqualTo("ｱ ①");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,GB18030", "GB18030,UTF-8"})
    void readsAFooterInAnotherCharset(String body, String footer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((CHINESE + "，谢谢你们\n").getBytes(Charset.forName(body)));
        bytes.writeBytes("本邮件由网关扫描\n".getBytes(Charset.forName(footer)));

        DecodedText decoded = DecodedText.of(bytes.toByteArray(), body);

        assertThat(decoded.text()).isEqualTo(CHINESE + "，谢谢你们\n本邮件由网关扫描\n");
        assertThat(decoded.reading()).isEqualTo(Reading.MIXED);
    }

    @Test
    void repairsTextThatWasEncodedTwice() {
        byte[] utf8 = CHINESE.getBytes(StandardCharsets.UTF_8);

        assertThat(repaired(new String(utf8, StandardCharsets.ISO_8859_1))).isEqualTo(CHINESE);
        assertThat(repaired(new String((CHINESE + "，").getBytes(StandardCharsets.UTF_8), GB18030)))
                .isEqualTo(CHINESE + "，");
        assertThat(repaired(new String(CHINESE.getBytes(GB18030), StandardCharsets.ISO_8859_1)))
                .isEqualTo(CHINESE);
        assertThat(repaired("GrÃ¼ÃŸe, Ã¤rgerlich â€“ Ihr Kunde")).isEqualTo("Grüße, ärgerlich – Ihr Kunde");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Citroën Ã la carte", "São Paulo – AÇÃO", "Naïve façade: 20 °C, ½ £", "鍵盤の鍒", "Ångström Øre"})
    void leavesAloneWhatIsOnlyUnusual(String text) {
        assertThat(DecodedText.of(text.getBytes(StandardCharsets.UTF_8), "utf-8"))
                .extracting(DecodedText::text, DecodedText::guessed)
                .containsExactly(text, false);
    }

    @Test
    void tellsThatCharactersAreLost() {
        Defect defect = DecodedText.of("刹车锟斤拷失灵".getBytes(StandardCharsets.UTF_8), "utf-8")
                .defect("Subject")
                .orElseThrow();

        assertThat(defect.code()).isEqualTo("CHARACTERS_LOST");
        assertThat(defect.where()).isEqualTo("Subject");
    }

    @Test
    void tellsWhatWasClaimedWhatWasUsedAndHowSureItIs() {
        Defect defect = DecodedText.of(CHINESE.getBytes(GB18030), "utf-8")
                .defect("body")
                .orElseThrow();

        assertThat(defect).isEqualTo(new Defect("CHARSET_GUESSED", "body", "utf-8", "GB18030", defect.confidence()));
        assertThat(defect.confidence()).isGreaterThan(0.95);
        assertThat(DecodedText.of("ok".getBytes(StandardCharsets.UTF_8), "utf-8")
                        .defect("body"))
                .isEmpty();
    }

    @Test
    void readsShortNamesInTheCharsetOfTheirSurroundings() {
        assertThat(DecodedText.of("陈一".getBytes(GB18030), "gb2312").text()).isEqualTo("陈一");
        assertThat(DecodedText.of("陈一".getBytes(GB18030), null).text()).isEqualTo("陈一");
        assertThat(DecodedText.of("陳怡君".getBytes(Charset.forName("Big5")), "big5")
                        .text())
                .isEqualTo("陳怡君");
    }

    @Test
    void staysFastOnBytesThatAreNoText() {
        byte[] bytes = new byte[1 << 20];
        new Random(3).nextBytes(bytes);
        for (int i = 0; i < bytes.length; i += 3) {
            bytes[i] = '\n';
        }

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThat(DecodedText.of(bytes, "utf-8"))
                .isNotNull());
    }

    private static String repaired(String mojibake) {
        DecodedText decoded = DecodedText.of(mojibake.getBytes(StandardCharsets.UTF_8), "utf-8");
        assertThat(decoded.reading()).isEqualTo(Reading.REPAIRED);
        return decoded.text();
    }

    private static String read(String bytes, String label) {
        return DecodedText.of(bytes.getBytes(StandardCharsets.ISO_8859_1), label)
                .text();
    }
}
