package org.complainthub.reference.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;
import org.complainthub.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static final Pattern ENGLISH = Pattern.compile("[a-z]{3,} [a-z]{2,}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final ReferenceData REFERENCE = ReferenceData.from(DataFiles.shipped());

    private final Sentences sentences = new Sentences(DataFiles.shipped(), REFERENCE);
    private final Said zh = sentences.in("zh", ZoneId.of("Asia/Shanghai"));
    private final Said en = sentences.in("en", ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        severity S1                                          | 严重程度 S1
        消法 art. 37                                          | 消费者权益保护法第三十七条
        severity S2, S3; the calendar of CN for 2027 is provisional | 严重程度 S2、S3；CN 2027 年的工作日历为暂定
        SAME_MATTER: same phone +4.1; same plate +5.0; sum 9.1 | 同一事项：电话相同 +4.1；车牌相同 +5.0；合计 9.1
        ANSWER was due 2026-11-20T10:00Z (severity S1)        | 答复应于 2026-11-20 18:00 完成（严重程度 S1）
        corrective, emptyPreventive                           | 纠正措施、预防措施空泛
        also at mailbox-sales                                 | 同时送达 mailbox-sales
        WORKSHOP: PARTS_WAIT                                  | 机修车间：配件缺货
        date stated by the sender                             | 来件人规定的日期
        2 wd                                                  | 2 个工作日
        车间主管 Workshop foreman                              | 车间主管
        """)
    void tellsInChinese(String said, String chinese) {
        assertThat(zh.of(said)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        消法 art. 37                                           | Consumer Protection Law art. 37
        severity S1                                           | severity S1
        车间主管 Workshop foreman                              | Workshop foreman
        MGMT: a report of an offence (举报) is kept from those it accuses | General management and legal: a report of an offence is kept from those it accuses
        SAME_MATTER: same phone +4.1; sum 9.1                 | Same matter: same phone +4.1; sum 9.1
        """)
    void tellsInEnglish(String said, String english) {
        assertThat(en.of(said)).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "客户来店确认，两件是同一件事",
                "He called; it is settled: no more to do",
                "",
                "PAINT: nobody knows this code",
                "{code} $1 \\ (",
                "price 300"
            })
    void leavesWhatPeopleSayAsItIs(String words) {
        assertThat(zh.of(words)).isEqualTo(words);
        assertThat(en.of(words)).isEqualTo(words);
    }

    @Test
    void leavesWhatIsLongAsItIs() {
        String words = "severity S1; ".repeat(1000);
        assertThat(zh.of(words)).isEqualTo(words);
        assertThat(zh.of(null)).isEmpty();
    }

    /** Every basis of a term and every reason of a rule that is shipped can be told in both languages. */
    @ParameterizedTest
    @ValueSource(strings = {"defaults/clocks.yaml", "defaults/routing.yaml", "report/survey.yaml"})
    void knowsWhatTheDataSay(String file) throws IOException {
        JsonNode data = new YAMLMapper().readTree(SentencesTest.class.getResourceAsStream("/" + file));
        List<String> said = Stream.of("basis", "because")
                .flatMap(name -> data.findValuesAsText(name).stream())
                .toList();
        assertThat(said).hasSizeGreaterThan(2);
        assertThat(said).allSatisfy(words -> {
            assertThat(zh.of(words)).doesNotContainPattern(ENGLISH);
            assertThat(en.of(words)).doesNotContainPattern(CHINESE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{say: 'x {a}', zh: '{b}'}", "{say: '{a}', zh: x}", "{say: x}"})
    void refusesSentencesThatCannotBeTold(String sentence, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(Sentences.FILE), "sentences:\n  - " + sentence);
        DataFiles files = new DataFiles(List.of("file:" + folder + "/"));
        assertThatThrownBy(() -> new Sentences(files, REFERENCE))
                .isInstanceOf(InvalidReferenceData.class)
                .hasMessageContaining(Sentences.FILE);
    }
}
