package org.complainthub.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.complainthub.complaint.Complaint;
import org.complainthub.normalize.feed.FeedBook;
import org.complainthub.normalize.feed.FeedTrial;
import org.complainthub.normalize.feed.check.FileReceipt;
import org.complainthub.normalize.feed.reading.FeedOutcome;
import org.complainthub.reference.DataFiles;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * How fast feeds of many rows become canonical complaints, and in how much memory: the reader alone, without
 * classification, database and queues. Run it with a small heap.
 */
public final class FeedBenchmark {

    private static final int CSV_ROWS = Integer.getInteger("rows.csv", 1_000_000);
    private static final int XLSX_ROWS = Integer.getInteger("rows.xlsx", 100_000);
    private static final int LOOK = 10_000;
    private static final String[] HEADER = {"Response ID", "NPS", "Comment", "Name", "Mobile", "Plate", "Answered at"};

    private FeedBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("feed-benchmark");
        System.out.printf("heap at most %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
        measure("CSV, UTF-8", csv(folder.resolve("utf8.csv"), "UTF-8"), CSV_ROWS);
        measure("CSV, GB18030", csv(folder.resolve("gb.csv"), "GB18030"), CSV_ROWS);
        measure("XLSX", xlsx(folder.resolve("nps.xlsx")), XLSX_ROWS);
        try (var files = Files.list(folder)) {
            files.forEach(file -> file.toFile().delete());
        }
        Files.delete(folder);
    }

    private static String[] row(int i) {
        return new String[] {
            "r" + i,
            "" + i % 11,
            "等了 " + i % 7 + " 个小时，没有人告诉我修到哪一步了, and nobody called back " + i,
            "客户" + i % 1000,
            "138" + String.format("%08d", i),
            "京A" + String.format("%05d", i % 100_000),
            "2026/11/" + (1 + i % 28) + " 9:05"
        };
    }

    private static Path csv(Path file, String charset) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, Charset.forName(charset))) {
            out.write(String.join(",", HEADER) + "\n");
            for (int i = 1; i <= CSV_ROWS; i++) {
                out.write("\"" + String.join("\",\"", row(i)) + "\"\n");
            }
        }
        return file;
    }

    private static Path xlsx(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "benchmark", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("answers");
            write(sheet, 0, HEADER);
            for (int i = 1; i <= XLSX_ROWS; i++) {
                write(sheet, i, row(i));
                if (i % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    private static void write(Worksheet sheet, int row, String... values) {
        for (int i = 0; i < values.length; i++) {
            sheet.inlineString(row, i, values[i]);
        }
    }

    private static void measure(String what, Path file, int rows) throws IOException {
        Watch watch = new Watch();
        long start = System.nanoTime();
        FileReceipt receipt = new FileReceipt(file, "benchmark", org.complainthub.complaint.Channel.SURVEY);
        new FeedTrial(new FeedBook(new DataFiles(List.of("classpath:defaults/"))))
                .run(receipt.receipt(), receipt.content(), null, watch);
        double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        System.out.printf(
                "%-13s %,d MB, %,d rows as %s in %.1f s: %,.0f rows/s, at most %d MB of heap in use after collection%n",
                what, Files.size(file) >> 20, watch.rows, watch.feed, seconds, watch.rows / seconds, watch.peak >> 20);
        if (watch.rows != rows) {
            throw new IllegalStateException("read " + watch.rows + " of " + rows + " rows");
        }
    }

    /** Builds each complaint and looks at the memory now and then. */
    private static final class Watch implements FeedTrial.Listener {

        private String feed = "";
        private long rows;
        private long peak;

        @Override
        public void begins(String name) {
            feed = name;
        }

        @Override
        public void row(FeedOutcome outcome) {
            Complaint complaint = ((FeedOutcome.Taken) outcome).draft().build();
            rows += complaint.receiptId().isEmpty() ? 0 : 1;
            if (rows % (20 * LOOK) == 0) {
                System.gc();
                peak = Math.max(
                        peak,
                        Runtime.getRuntime().totalMemory()
                                - Runtime.getRuntime().freeMemory());
            }
        }

        @Override
        public void ends() {
            peak = Math.max(
                    peak,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
    }
}
