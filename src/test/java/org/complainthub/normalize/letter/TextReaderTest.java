package org.complainthub.normalize.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.normalize.ReceiptFixtures.ARRIVED;
import static org.complainthub.normalize.ReceiptFixtures.EVIDENCE;
import static org.complainthub.normalize.ReceiptFixtures.content;
import static org.complainthub.normalize.ReceiptFixtures.receipt;

import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

    private static final String CHINESE =
            """
            某某店负责同志：

            本人的车（车牌粤B·Z90X1）三月十日修过天窗，现在又漏水。

                                        温如玉
                                  二〇二六年三月二十六日
            联系电话 138 0099 0011
            """;

    private final FakeRecognition recognition = new FakeRecognition();
    private final TextReader reader = reader(Map.of());

    @Test
    void takesNameNumberPlateAndDateFromTheFoot() {
        Complaint complaint = read(CHINESE);

        assertThat(complaint.complainant().name()).isEqualTo("温如玉");
        assertThat(complaint.complainant().phone()).isEqualTo("+8613800990011");
        assertThat(complaint.vehicle().plate()).isEqualTo("粤BZ90X1");
        assertThat(complaint.times().receivedAt()).isEqualTo("2026-03-26T00:00:00+08:00");
        assertThat(complaint.text().verbatim()).isEqualTo(CHINESE);
    }

    @Test
    void letsTheStampWinOverTheDateOfTheLetter() {
        Complaint complaint = read(CHINESE + "\n收文 2026.03.31\n");

        assertThat(complaint.times().receivedAt()).isEqualTo("2026-03-31T00:00:00+08:00");
        assertThat(complaint.times().claimedAt()).isEqualTo("2026-03-26T00:00:00+08:00");
    }

    @Test
    void letsATrustedTimeOfReceiptWinOverBoth() {
        OffsetDateTime told = OffsetDateTime.parse("2026-04-02T09:00:00+08:00");
        Receipt receipt =
                new Receipt("r", Channel.LETTER, "letters", null, "a.txt", told, ARRIVED, EVIDENCE, List.of());

        Complaint complaint = reader.read(receipt, content("a.txt", CHINESE + "\n收文 2026.03.31\n"))
                .get(0)
                .build();

        assertThat(complaint.times().receivedAt()).isEqualTo(told);
    }

    @Test
    void findsTheStampOnTheScanOfATranscribedLetter() {
        recognition.says = new RecognisedText("温如玉\n锦绣汽车 收讫\n2026年04月01日", 90, List.of());
        Receipt receipt =
                new Receipt("r", Channel.LETTER, "letters", null, "a.txt", null, ARRIVED, EVIDENCE, List.of(EVIDENCE));

        Complaint complaint = reader(Map.of(EVIDENCE.sha256(), new byte[] {1, 2, 3}))
                .read(receipt, content("a.txt", CHINESE))
                .get(0)
                .build();

        assertThat(complaint.times().receivedAt()).isEqualTo("2026-04-01T00:00:00+08:00");
    }

    @ParameterizedTest
    @CsvSource({"'August 26, 2026',2026-08-26", "26th August 2026,2026-08-26", "2026/8/26,2026-08-26"})
    void readsAnEnglishLetter(String date, String expected) {
        Complaint complaint = read(date
                + "\n\nDear Sir,\nthe gearbox jerks.\n\nYours sincerely,\n\nMargaret O'Neill\nTel: +44 20 7946 0958\n");

        assertThat(complaint.complainant().name()).isEqualTo("Margaret O'Neill");
        assertThat(complaint.complainant().phone()).isEqualTo("+442079460958");
        assertThat(complaint.times().receivedAt()).isEqualTo(expected + "T00:00:00+08:00");
        assertThat(complaint.text().language()).isEqualTo("en");
    }

    @Test
    void takesTheTimeOfArrivalWhenTheLetterHasNoDate() {
        assertThat(read("天窗漏水，三月十日修过，请处理。").times().receivedAt()).isEqualTo(ARRIVED);
    }

    @Test
    void readsGb18030AndTellsThatItGuessed() {
        byte[] bytes = CHINESE.getBytes(Charset.forName("GB18030"));

        Complaint complaint = reader.read(receipt(Channel.LETTER, "a.txt"), new Content(bytes, "a.txt"))
                .get(0)
                .build();

        assertThat(complaint.text().verbatim()).isEqualTo(CHINESE);
        assertThat(complaint.defects()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1}", "<?xml version=\"1.0\"?><a/>", "{\\rtf1 a}", "a\0b"})
    void leavesDataAndBinariesAlone(String text) {
        assertThat(reader.recognises(receipt(Channel.LETTER, "a.txt"), content("a.txt", text)))
                .isFalse();
    }

    @Test
    void leavesTablesAlone() {
        assertThat(reader.recognises(receipt(Channel.LETTER, "a.csv"), content("a.csv", "a,b\n1,2")))
                .isFalse();
    }

    @Test
    void refusesBlankText() {
        assertThatThrownBy(() -> read(" \n ")).isInstanceOf(InvalidInput.class);
    }

    private TextReader reader(Map<String, byte[]> evidence) {
        return new TextReader(new ScanStamps(new MapEvidence(evidence), new ScannedText(recognition)));
    }

    private Complaint read(String text) {
        return ReceiptFixtures.read(reader, Channel.LETTER, "a.txt", text);
    }
}
