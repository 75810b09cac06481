package org.complainthub.normalize.feed.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.normalize.feed.document.Limits;

/**
 * Looks through a workbook before it is opened: no macros, no part that unpacks beyond all measure, no cell beyond what
 * a sheet may have. The parts are unpacked once and nothing of them is held.
 */
final class WorkbookGuard {

    private static final int SMALL = 10 * 1024 * 1024;
    private static final String OPEN_IT =
            ": it is kept as evidence and not opened; save it as .xlsx without macros, or as CSV";

    private WorkbookGuard() {}

    /** Whether these are the bytes of a zip file with a workbook in it; never throws. */
    static boolean isWorkbook(byte[] packed) {
        try (ZipFile zip = open(packed)) {
            return zip.getEntry("xl/workbook.xml") != null;
        } catch (IOException | RuntimeException none) {
            return false;
        }
    }

    /** @throws InvalidInput when it must not be opened */
    static void check(byte[] packed, String name) {
        try (ZipFile zip = open(packed)) {
            int parts = 0;
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (part.getName().toLowerCase(Locale.ROOT).contains("vbaproject")) {
                    throw new InvalidInput(name + " has macros" + OPEN_IT);
                }
                if (++parts > Limits.MOST_PARTS) {
                    throw new InvalidInput(name + " has more than " + Limits.MOST_PARTS + " parts");
                }
                measure(zip, part, name);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new InvalidInput("the workbook cannot be unpacked: " + broken.getMessage(), broken);
        }
    }

    private static ZipFile open(byte[] packed) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(packed))
                .get();
    }

    private static void measure(ZipFile zip, ZipArchiveEntry part, String name) throws IOException {
        if (!part.getName().endsWith(".xml") && !part.getName().endsWith(".rels")) {
            return;
        }
        boolean sheet = part.getName().contains("worksheets/");
        long most = sheet ? Limits.LARGEST_SHEET : Limits.LARGEST_HELD_PART;
        long ratio = Math.max(SMALL, part.getCompressedSize() * Limits.HIGHEST_RATIO);
        MarkupScan scan = new MarkupScan();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most || size > ratio) {
                    throw new InvalidInput("%s unpacks beyond all measure: %s has more than %d bytes, packed %d"
                            .formatted(name, part.getName(), Math.min(most, ratio), part.getCompressedSize()));
                }
                scan.add(buffer, read);
            }
        }
    }
}
