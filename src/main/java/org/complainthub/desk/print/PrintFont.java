package org.complainthub.desk.print;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font with TrueType outlines that draws Chinese and English; others cannot be embedded as a subset. */
final class PrintFont implements Closeable {

    private static final String SAMPLE = "客户投诉档案纠正预防措施，。：Complaint 0123";

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final Closeable file;

    private PrintFont(TrueTypeFont font, Closeable file) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.file = file;
    }

    /**
     * The first that will do.
     *
     * @throws NoPrintFont when none will
     */
    static PrintFont of(List<Path> places) {
        for (Path place : places) {
            try {
                if (Files.isReadable(place)) {
                    return opened(place);
                }
            } catch (IOException unusable) {
                // another place may have one; when none has, all are named
            }
        }
        throw new NoPrintFont(places.toString());
    }

    private static PrintFont opened(Path place) throws IOException {
        return place.toString().endsWith(".ttc")
                ? ofCollection(new TrueTypeCollection(place.toFile()))
                : ofFile(new TTFParser().parse(new RandomAccessReadBufferedFile(place.toFile())));
    }

    private static PrintFont ofFile(TrueTypeFont font) throws IOException {
        if (!drawsChinese(font)) {
            font.close();
            throw new IOException("draws no Chinese");
        }
        return new PrintFont(font, font);
    }

    private static PrintFont ofCollection(TrueTypeCollection collection) throws IOException {
        List<TrueTypeFont> fit = new ArrayList<>();
        collection.processAllFonts(font -> {
            if (fit.isEmpty() && drawsChinese(font)) {
                fit.add(font);
            }
        });
        if (fit.isEmpty()) {
            collection.close();
            throw new IOException("draws no Chinese");
        }
        return new PrintFont(fit.get(0), collection);
    }

    /** By outlines that PDFBox can embed in part: not those of PostScript. */
    private static boolean drawsChinese(TrueTypeFont font) throws IOException {
        boolean postScript = font instanceof OpenTypeFont open && open.isPostScript();
        return !postScript && font.getGlyph() != null && draws(font.getUnicodeCmapLookup(), SAMPLE);
    }

    private static boolean draws(CmapLookup glyphs, String text) {
        return text.codePoints().allMatch(point -> point == ' ' || glyphs.getGlyphId(point) != 0);
    }

    /** Whether it has a picture of this character. */
    boolean draws(int codePoint) {
        return codePoint <= ' ' || glyphs.getGlyphId(codePoint) != 0;
    }

    /** The font within a document, which will hold what it uses of it. */
    PDFont within(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
