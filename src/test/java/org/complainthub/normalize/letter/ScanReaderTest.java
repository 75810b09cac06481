package org.complainthub.normalize.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.normalize.ReceiptFixtures.receipt;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Legibility;
import org.complainthub.normalize.Content;
import org.junit.jupiter.api.Test;

class ScanReaderTest {

    private final FakeRecognition recognition = new FakeRecognition();
    private final ScanReader reader = new ScanReader(new ScannedText(recognition));

    @Test
    void readsTheTextOfAPdf() throws IOException {
        Complaint complaint = read(pdf(1, "The brakes squeal every morning.", "Yours sincerely,", "Ann Lee"), "a.pdf");

        assertThat(complaint.text().customerWords()).contains("The brakes squeal every morning.");
        assertThat(complaint.complainant().name()).isEqualTo("Ann Lee");
        assertThat(complaint.defects()).isEmpty();
    }

    @Test
    void recognisesAScannedPdfAndTellsWhatIsDoubtful() throws IOException {
        recognition.says = new RecognisedText("天窗漏水\n温如玉\n2026年3月26日", 71.4, List.of("漏"));

        Complaint complaint = read(pdf(1), "a.pdf");

        assertThat(complaint.text().verbatim()).isEqualTo("天窗漏水\n温如玉\n2026年3月26日");
        assertThat(complaint.defects()).containsExactly(new Defect("TEXT_RECOGNISED", "scan", "漏", "confidence 71"));
    }

    @Test
    void keepsAnUnreadablePictureForAPerson() throws IOException {
        Complaint complaint = read(picture(""), "a.png");

        assertThat(complaint.text().verbatim()).isEmpty();
        assertThat(complaint.legibility()).isEqualTo(Legibility.NEEDS_TRANSCRIPTION);
        assertThat(complaint.defects()).extracting(Defect::code).containsExactly("NEEDS_TRANSCRIPTION");
    }

    @Test
    void keepsAPictureForAPersonWhereNothingIsInstalled() throws IOException {
        recognition.available = false;

        assertThat(read(picture(""), "a.png").defects())
                .extracting(Defect::code)
                .containsExactly("NEEDS_TRANSCRIPTION");
        assertThat(read(pdf(1), "a.pdf").defects()).extracting(Defect::code).containsExactly("NEEDS_TRANSCRIPTION");
    }

    @Test
    void refusesAPdfProtectedByAPassword() throws IOException {
        byte[] sealed = sealed();

        assertThatThrownBy(() -> read(sealed, "a.pdf"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("password");
    }

    @Test
    void refusesTooManyPagesAndDamagedFiles() throws IOException {
        byte[] thick = pdf(61);

        assertThatThrownBy(() -> read(thick, "a.pdf"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("pages");
        assertThatThrownBy(() -> read("%PDF-1.4 and nothing else".getBytes(StandardCharsets.US_ASCII), "a.pdf"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void drawsAPageWithinLimitsHoweverWide() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(1e9f, 30)));

            assertThat(read(saved(document), "a.pdf").legibility()).isEqualTo(Legibility.NEEDS_TRANSCRIPTION);
        }
    }

    @Test
    void keepsAPictureOfColoursWithoutBitsForAPerson() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB), "tiff", picture);
        String tiff = picture.toString(StandardCharsets.ISO_8859_1).replace("\0\b\0\b\0\b", "\0\0\0\0\0\0");

        assertThat(read(tiff.getBytes(StandardCharsets.ISO_8859_1), "a.tiff").legibility())
                .isEqualTo(Legibility.NEEDS_TRANSCRIPTION);
    }

    @Test
    void readsAPictureWithTesseract() throws IOException {
        Tesseract tesseract = new Tesseract();
        assumeTrue(tesseract.isAvailable(), "no tesseract on the PATH");

        assertThat(tesseract.recognise(picture("The gearbox jerks")).text()).isEqualTo("The gearbox jerks");
    }

    private Complaint read(byte[] bytes, String name) {
        Content content = new Content(bytes, name);
        assertThat(reader.recognises(receipt(Channel.LETTER, name), content)).isTrue();
        return reader.read(receipt(Channel.LETTER, name), content).get(0).build();
    }

    private static byte[] pdf(int pages, String... lines) throws IOException {
        try (PDDocument document = document(pages, lines)) {
            return saved(document);
        }
    }

    private static byte[] sealed() throws IOException {
        try (PDDocument document = document(1)) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(document);
        }
    }

    private static PDDocument document(int pages, String... lines) throws IOException {
        PDDocument document = new PDDocument();
        for (int i = 0; i < pages; i++) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.beginText();
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                out.newLineAtOffset(72, 700);
                for (String line : lines) {
                    out.showText(line);
                    out.newLineAtOffset(0, -20);
                }
                out.endText();
            }
        }
        return document;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] picture(String text) throws IOException {
        BufferedImage image = new BufferedImage(900, 160, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 56));
        graphics.drawString(text, 40, 100);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
