package org.complainthub.report.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.complainthub.report.register.ReportState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Answers in a form that was filled in beside the mail. */
class AttachedFormsTest extends AnswerFixture {

    @Test
    void readsAFormFilledInWithAWordProcessor() throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = document.createTable(4, 2);
            for (int row = 0; row < 4; row++) {
                table.getRow(row).getCell(0).setText(FORM[row][0]);
                table.getRow(row).getCell(1).setText(FORM[row][1]);
            }
            document.write(form);
        }
        assertAnswered("8D.docx", form.toByteArray());
    }

    @Test
    void readsAFormFilledInWithASpreadsheet() throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(form, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("8D");
            for (int row = 0; row < 4; row++) {
                sheet.value(row, 0, FORM[row][0]);
                sheet.value(row, 1, FORM[row][1]);
            }
        }
        assertAnswered("报告.xlsx", form.toByteArray());
        deliver("a-2", attached("broken.xlsx", new byte[] {'P', 'K', 3, 4, 0}));
        assertThat(stage.column("select name from report_attachment order by receipt_id"))
                .containsExactly("报告.xlsx", "broken.xlsx");
    }

    @Test
    void readsAFormToWhichTheMailOnlyPoints() throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(form, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("8D");
            for (int row = 0; row < 4; row++) {
                sheet.value(row, 0, FORM[row][0]);
                sheet.value(row, 1, FORM[row][1]);
            }
        }
        deliver(
                "a-1",
                attached(
                        "8D.xlsx",
                        form.toByteArray(),
                        "Corrective action: see attachment\r\nPreventive action: see attachment"));
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.ANSWERED);
        assertThat(stage.report("WORKSHOP").measures().preventive()).isEqualTo("增加终检");
    }

    @Test
    void leavesAFormPackedThatUnpacksBeyondMeasure() throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(form, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("8D");
            String blanks = " ".repeat(30_000);
            for (int row = 0; row < 4; row++) {
                sheet.value(row, 0, FORM[row][0]);
                sheet.value(row, 1, FORM[row][1]);
            }
            for (int row = 4; row < 2000; row++) {
                sheet.inlineString(row, 0, row + blanks);
            }
        }
        deliver("a-1", attached("8D.xlsx", form.toByteArray()));
        assertThat(stage.report("WORKSHOP").measures().preventive()).isNull();
        assertThat(stage.column("select name from report_attachment")).containsExactly("8D.xlsx");
    }

    private static final String[][] FORM = {{"纠正措施", "更换线束"}, {"预防措施", "增加终检"}, {"责任人", "王工"}, {"完成日期", "2026-12-01"}};

    private void assertAnswered(String name, byte[] form) {
        assertThat(deliver("a-1", attached(name, form))).hasSize(1);
        assertThat(stage.report("WORKSHOP").state()).isEqualTo(ReportState.ANSWERED);
        assertThat(stage.report("WORKSHOP").measures().preventive()).isEqualTo("增加终检");
    }

    private byte[] attached(String name, byte[] content) {
        return attached(name, content, "see attachment");
    }

    private byte[] attached(String name, byte[] content, String words) {
        String mail = head("In-Reply-To: " + thread())
                + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: text/plain\r\n\r\n" + words + "\r\n--b\r\nContent-Type: application/octet-stream\r\n"
                + "Content-Disposition: attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(content) + "\r\n--b--\r\n";
        return mail.getBytes(StandardCharsets.US_ASCII);
    }
}
