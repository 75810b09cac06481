package org.complainthub.desk.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.springframework.stereotype.Component;

/** Draws pages as PDF. A character that the font has no picture of is written as its number, never as a box. */
@Component("pdfPrinter")
class PdfPrinter {

    private static final String FAMILY = "print";

    private final PrintProperties properties;

    PdfPrinter(PrintProperties properties) {
        this.properties = properties;
    }

    /** @throws NoPrintFont when there is no font for it */
    byte[] print(String html) {
        try (PrintFont font = PrintFont.of(properties.candidates());
                PDDocument document = new PDDocument();
                ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
            builder(drawable(Jsoup.parse(html), font))
                    .usePDDocument(document)
                    .useFont(new PDFontSupplier(font.within(document)), FAMILY)
                    .toStream(pdf)
                    .run();
            return pdf.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException("the PDF cannot be drawn", failed);
        }
    }

    private static PdfRendererBuilder builder(Document page) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(new W3CDom().fromJsoup(page), "");
        builder.useUnicodeLineBreaker(new LineBreaker());
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        return builder;
    }

    private static Document drawable(Document page, PrintFont font) {
        NodeVisitor replacing = (node, depth) -> {
            if (node instanceof TextNode text) {
                text.text(drawable(text.getWholeText(), font));
            }
        };
        page.body().traverse(replacing);
        return page;
    }

    private static String drawable(String text, PrintFont font) {
        return text.codePoints()
                .mapToObj(point ->
                        font.draws(point) ? Character.toString(point) : String.format(Locale.ROOT, "[U+%04X]", point))
                .collect(Collectors.joining());
    }

    /** Lines of Chinese break between any two characters but punctuation (Unicode annex 14). */
    private static final class LineBreaker implements FSTextBreaker {

        private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);

        @Override
        public int next() {
            return breaks.next();
        }

        @Override
        public void setText(String text) {
            breaks.setText(text);
        }
    }
}
