package org.complainthub.report.reply;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.complainthub.mail.mime.MailPart;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The text of a form that somebody filled in with a word processor or in a spreadsheet, and attached. Cells of a row stand
 * side by side with tabs between them. What cannot be read is evidence all the same.
 */
final class FormAttachment {

    private static final Logger LOG = LoggerFactory.getLogger(FormAttachment.class);
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final long LARGEST_UNPACKED = 50L * 1024 * 1024;
    private static final int LONGEST = 200_000;
    private static final int MOST_ROWS = 1000;

    private FormAttachment() {}

    /** Its text, empty when it is no such document. */
    static String text(MailPart attachment) {
        byte[] content = attachment.content();
        String name = String.valueOf(attachment.fileName()).toLowerCase(Locale.ROOT);
        if (content.length > LARGEST || !name.matches(".*\\.(docx|xlsx)")) {
            return "";
        }
        try {
            requireModest(content);
            String text = name.endsWith(".docx") ? ofDocument(content) : ofWorkbook(content);
            return text.substring(0, Math.min(text.length(), LONGEST));
        } catch (IOException | RuntimeException damaged) {
            LOG.debug("an attached form cannot be read", damaged);
            return "";
        }
    }

    /** A few kilobytes may unpack to gigabytes, which the readers of such files hold in memory. */
    private static void requireModest(byte[] packed) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(packed))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(part)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        size += read;
                        if (size > LARGEST_UNPACKED) {
                            throw new IOException("it unpacks to more than " + LARGEST_UNPACKED + " bytes");
                        }
                    }
                }
            }
        }
    }

    private static String ofDocument(byte[] content) throws IOException {
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(content)))) {
            return extractor.getText();
        }
    }

    private static String ofWorkbook(byte[] content) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> rows = book.getSheets().flatMap(FormAttachment::rows)) {
            return rows.limit(MOST_ROWS).map(FormAttachment::line).collect(Collectors.joining("\n"));
        }
    }

    private static Stream<Row> rows(Sheet sheet) {
        try {
            return sheet.openStream();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static String line(Row row) {
        return row.stream()
                .map(cell -> cell == null ? "" : words(cell))
                .collect(Collectors.joining("\t"))
                .stripTrailing();
    }

    private static String words(Cell cell) {
        return cell.getText().replaceAll("[\\t\\r\\n]+", " ").strip();
    }
}
