package org.complainthub.normalize.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.normalize.ReceiptFixtures.receipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Legibility;
import org.complainthub.normalize.Content;
import org.junit.jupiter.api.Test;

class WordReaderTest {

    private final WordReader reader = new WordReader();

    @Test
    void readsParagraphsAndTablesInTheirOrder() throws IOException {
        byte[] letter = written(document -> {
            document.createParagraph().createRun().setText("变速箱顿挫，已经修过两次。");
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("联系电话");
            table.getRow(0).getCell(1).setText("13800000001");
            document.createParagraph().createRun().setText("温如玉");
        });

        Complaint complaint = read(letter, "投诉信.docx");

        assertThat(complaint.text().verbatim()).containsSubsequence("变速箱顿挫，已经修过两次。", "联系电话", "13800000001", "温如玉");
    }

    @Test
    void keepsADocumentWithoutTextForAPerson() throws IOException {
        assertThat(read(written(document -> {}), "a.docx").legibility()).isEqualTo(Legibility.NEEDS_TRANSCRIPTION);
    }

    @Test
    void refusesAProtectedDocument() throws Exception {
        byte[] sealed = sealed();

        assertThatThrownBy(() -> read(sealed, "a.docx"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("password");
    }

    @Test
    void refusesWhatIsCutOff() throws IOException {
        byte[] whole =
                written(document -> document.createParagraph().createRun().setText("Text"));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> read(half, "a.docx"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void refusesADocumentThatUnfolds() throws IOException {
        byte[] bomb = bomb();

        assertThatThrownBy(() -> read(bomb, "a.docx")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void leavesOtherArchivesToOthers() throws IOException {
        assertThat(reader.recognises(receipt(Channel.LETTER, "a.zip"), new Content(zip("a.csv", "1"), "a.zip")))
                .isFalse();
    }

    private Complaint read(byte[] bytes, String name) {
        Content content = new Content(bytes, name);
        assertThat(reader.recognises(receipt(Channel.LETTER, name), content)).isTrue();
        return reader.read(receipt(Channel.LETTER, name), content).get(0).build();
    }

    private interface Writing {
        void write(XWPFDocument document);
    }

    private static byte[] written(Writing writing) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            writing.write(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] sealed() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("invented");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(written(document -> {}));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] bomb() throws IOException {
        byte[] document = written(d -> {});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                java.util.zip.ZipInputStream in =
                        new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(document))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = in.readAllBytes();
                zip.write(part);
                if (entry.getName().equals("word/document.xml")) {
                    zip.write(" ".repeat(64 * 1024 * 1024).getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
