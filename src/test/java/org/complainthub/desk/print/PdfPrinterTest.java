package org.complainthub.desk.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PdfPrinterTest {

    private static final String WORDS = "客户投诉档案：刹车异响，修了两次。纠正措施与预防措施 Complaint 0123";

    private final PrintProperties shipped =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("hub.desk.print", PrintProperties.class);

    @BeforeEach
    void needsAFont() {
        assumeTrue(
                shipped.candidates().stream().anyMatch(Files::isReadable),
                "NOT RUN: the PDF with Chinese. There is no font for it here.");
    }

    @Test
    void drawsChineseWithAnEmbeddedFontAndWithoutABox() throws IOException {
        try (PDDocument pdf = printed(WORDS)) {
            Glyphs glyphs = new Glyphs();
            String text = glyphs.getText(pdf);

            assertThat(text.replaceAll("\\s", "")).isEqualTo(WORDS.replaceAll("\\s", ""));
            assertThat(glyphs.missing).isEmpty();
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("+");
            }
        }
    }

    @Test
    void writesTheNumberOfACharacterThatTheFontDoesNotDraw() throws IOException {
        try (PDDocument pdf = printed("投诉😡")) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("投诉[U+1F621]");
        }
    }

    @Test
    void breaksLongLinesOfChinese() throws IOException {
        try (PDDocument pdf = printed("刹车异响修了两次".repeat(60))) {
            assertThat(new PDFTextStripper().getText(pdf).lines().count()).isGreaterThan(5);
        }
    }

    @Test
    void refusesWithoutAFontThatDrawsChinese() {
        Path latin = Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
        Path postScript = Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");

        for (Path unfit : List.of(Path.of("/nowhere.ttf"), latin, postScript)) {
            assertThatThrownBy(
                            () -> new PdfPrinter(new PrintProperties(unfit.toString(), shipped.places())).print("投诉"))
                    .isInstanceOf(NoPrintFont.class)
                    .hasMessageContaining(unfit.toString());
        }
    }

    private PDDocument printed(String words) throws IOException {
        String html = "<html><head><style>body { font-family: print }</style></head><body>" + words + "</body></html>";
        return Loader.loadPDF(new PdfPrinter(shipped).print(html));
    }

    /** Collects what a font has no picture of: glyph 0, the box. */
    private static final class Glyphs extends PDFTextStripper {

        private final List<String> missing = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition position) {
            PDType0Font font = (PDType0Font) position.getFont();
            for (int code : position.getCharacterCodes()) {
                if (font.codeToCID(code) == 0) {
                    missing.add(position.getUnicode());
                }
            }
            super.processTextPosition(position);
        }
    }
}
