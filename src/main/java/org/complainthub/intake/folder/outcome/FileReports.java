package org.complainthub.intake.folder.outcome;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the report beside a file: one for people, in Chinese and English, and one for programs. */
@Component("fileReports")
public class FileReports {

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final ObjectMapper json;
    private final MessageSource words;
    private final Clock clock;

    public FileReports(@Qualifier("hubJson") ObjectMapper json, MessageSource words, Clock clock) {
        this.json = json;
        this.words = words;
        this.clock = clock;
    }

    /** Writes {@code FILE.report.txt} and {@code FILE.report.json}. */
    public void write(String folder, Path file, FileOutcome outcome) throws IOException {
        FileReport report = FileReport.of(folder, file.getFileName().toString(), outcome, OffsetDateTime.now(clock));
        String text = LANGUAGES.stream().map(language -> text(report, language)).collect(Collectors.joining("\n"));
        write(file, ".report.txt", text);
        write(file, ".report.json", json.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
    }

    private static void write(Path file, String ending, String content) throws IOException {
        Path target = file.resolveSibling(file.getFileName() + ending);
        Path partial = file.resolveSibling(file.getFileName() + ending + ".part");
        Files.writeString(partial, content);
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String text(FileReport report, Locale language) {
        Stream<String> head = Stream.of(
                line(language, report.outcome(), report.file(), report.folder()),
                report.reason() == null ? "" : line(language, "reason", report.reason()),
                report.receiptId().isEmpty() ? "" : line(language, "receipt", report.receiptId()),
                line(
                        language,
                        "totals",
                        text(report.rows()),
                        text(report.receipts()),
                        text(report.combined()),
                        text(report.repeated()),
                        text(report.rejected())));
        Stream<String> rows = report.rejections().stream().map(rejection -> rejected(rejection, language));
        long untold = report.rejected() - report.rejections().size();
        Stream<String> rest = Stream.of(untold > 0 ? line(language, "untold", text(untold)) : "");
        return Stream.of(head, rows, rest)
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String rejected(FileOutcome.Rejection rejection, Locale language) {
        return rejection.column() == null
                ? line(language, "row", rejection.row(), rejection.reason())
                : line(language, "cell", rejection.row(), rejection.column(), rejection.reason());
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private String line(Locale language, String key, Object... values) {
        return words.getMessage("file.report." + key, values, language);
    }
}
