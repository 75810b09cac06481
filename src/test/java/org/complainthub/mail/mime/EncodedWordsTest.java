package org.complainthub.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.complainthub.complaint.Defect;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedWordsTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final byte[] SUBJECT = "刹车失灵".getBytes(GBK);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=?GBK?Q?=C9=B2=B3=B5 4S =B5=EA?=               | 刹车 4S 店",
                "=?gb2312?q?=C9=B2=B3=B5_=CA=A7=C1=E9?=         | 刹车 失灵",
                "=?gb2312?b?ybKztcqnwek=?=                      | 刹车失灵",
                "=?gb2312?B?ybKztcqnwek?=                       | 刹车失灵",
                "=?gb2312*zh?B?ybKztcqnwek=?=                   | 刹车失灵",
                "=?x-gbk?B?ybKztcqnwek=?=                       | 刹车失灵",
                "=?no-such-charset?B?ybKztcqnwek=?=             | 刹车失灵",
                "=??B?ybKztcqnwek=?=                            | 刹车失灵",
                "=?us-ascii?B?ybKztcqnwek=?=                    | 刹车失灵",
                "=?gb2312?B? ybKz tcqn wek= ?=                  | 刹车失灵",
                "=?gb2312?B?ybKz!tcqn#wek=?=                    | 刹车失灵",
                "=? gb2312 ? B ? ybKztcqnwek= ?=                | 刹车失灵",
                "=?gb2312?B?=C9=B2=B3=B5=CA=A7=C1=E9?=          | 刹车失灵",
                "=?gb2312?B?ybKztcqnwek=                        | 刹车失灵",
                "Re:=?gb2312?B?ybKztcqnwek=?=!                  | Re:刹车失灵!",
                "=?gb2312?B?ybKztQ==?==?gb2312?B?yqfB6Q==?=     | 刹车失灵",
                "=?gb2312?B?ybKztQ==?= =?utf-8?Q?_ABS?=         | 刹车 ABS",
                "\"=?gb2312?B?ybKztcqnwek=?=\"                  | \"刹车失灵\"",
                "=?utf-8?Q?Is_this_ok??=                        | Is this ok?",
                "=?utf-8?Q?100=25_=3D_all?= of it               | 100% = all of it",
                "=?utf-8?Q?=3D=3Fgb2312=3FB=3FybKztcqnwek=3D=3F=3D?= | 刹车失灵",
                "no =? word ?= here                             | no =? word ?= here",
                "a == b?=c                                      | a == b?=c"
            })
    void readsWordsAsTheyAreReallyWritten(String raw, String text) {
        assertThat(decode(raw, null)).isEqualTo(text);
    }

    @Test
    void joinsACharacterSplitOverTwoWords() {
        for (int cut = 1; cut < SUBJECT.length; cut++) {
            assertThat(decode(word(0, cut) + " " + word(cut, SUBJECT.length), null))
                    .isEqualTo("刹车失灵");
        }
    }

    @Test
    void joinsBase64CutAnywhere() {
        String base64 = Base64.getEncoder().encodeToString("刹车失灵，要求退车".getBytes(StandardCharsets.UTF_8));
        for (int cut = 1; cut < base64.length() - 2; cut++) {
            String words = "=?utf-8?B?" + base64.substring(0, cut) + "?= =?utf-8?B?" + base64.substring(cut) + "?=";
            assertThat(decode(words, null)).isEqualTo("刹车失灵，要求退车");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-8", "Big5"})
    void readsRawBytesByTheBodysCharset(String charset) {
        String text = "維修";
        String raw = new String(text.getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);

        assertThat(decode("Re: " + raw, charset)).isEqualTo("Re: 維修");
    }

    @Test
    void tellsWhatWasGuessedAboutAField() {
        MailHeaders headers = new MailHeaders(List.of(
                MailHeaders.field("Subject", "=?utf-8?B?ybKztcqnwek=?="), MailHeaders.field("From", "a@b.example")));

        assertThat(headers.defects())
                .extracting(Defect::code, Defect::where, Defect::claimed, Defect::used)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("CHARSET_GUESSED", "Subject", "utf-8", "GB18030"));
    }

    @Test
    void staysFastOnHostileFields() {
        for (String piece : List.of("=?a?q?", "=?a?b?x?=", "=?a?q?=", "?=41", "=?gb2312?B?ybK?= ", "\u00e4?=")) {
            String field = piece.repeat(128 * 1024 / piece.length());
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThat(decode(field, null))
                    .isNotNull());
        }
    }

    private static String word(int from, int to) {
        byte[] part = Arrays.copyOfRange(SUBJECT, from, to);
        return "=?gb2312?B?" + Base64.getEncoder().encodeToString(part) + "?=";
    }

    private static String decode(String raw, String hint) {
        return EncodedWords.decode(raw, hint).text();
    }
}
