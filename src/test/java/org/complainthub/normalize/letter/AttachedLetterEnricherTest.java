package org.complainthub.normalize.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.Narrative;
import org.complainthub.normalize.mail.InMemoryEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachedLetterEnricherTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String LETTER = "投诉信：贵店维修期间把我的行车记录仪弄丢，至今不赔。";

    private final InMemoryEvidence evidence = new InMemoryEvidence();
    private final AttachedLetterEnricher enricher = new AttachedLetterEnricher(evidence);

    @ParameterizedTest
    @ValueSource(strings = {"", "详见附件。", "您好，投诉内容见附件，谢谢。", "Please find my complaint attached."})
    void readsTheLetterToWhichAMailOnlyPoints(String note) throws IOException {
        Complaint read = enricher.enrich(mail(note, WORD, letter()));

        assertThat(read.text().customerWords()).startsWith(note).endsWith(LETTER);
        assertThat(read.text().verbatim()).contains(LETTER);
        assertThat(read.defects()).extracting(Defect::code).containsExactly("ATTACHMENT_READ");
    }

    @Test
    void readsALetterInPlainTextOfAnyCharset() {
        Complaint read = enricher.enrich(mail("见附件", "text/plain", LETTER.getBytes(Charset.forName("GB18030"))));

        assertThat(read.text().customerWords()).endsWith(LETTER);
    }

    @Test
    void leavesWhatIsOnlyProofOfTheWordsInTheMail() throws IOException {
        Complaint told = mail("保养多收了我两项费用，发票见附件，一项是我没做的空调清洗，一项是机油多算了一桶，要求退款并书面解释。", WORD, letter());

        assertThat(enricher.enrich(told)).isEqualTo(told);
    }

    @Test
    void leavesADocumentThatCannotBeRead() {
        Complaint pointing = mail("见附件", WORD, "no document".getBytes(StandardCharsets.UTF_8));

        assertThat(enricher.enrich(pointing)).isEqualTo(pointing);
    }

    private Complaint mail(String words, String type, byte[] attachment) {
        return aComplaint("r")
                .channel(Channel.MAIL)
                .text(new Narrative("投诉", words, words, "und"))
                .addEvidence(new EvidenceItem(evidence.put(attachment), type, attachment.length, "letter.docx"))
                .build();
    }

    private static byte[] letter() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(LETTER);
            document.write(bytes);
        }
        return bytes.toByteArray();
    }
}
