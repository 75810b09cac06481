package org.complainthub.desk.export;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.complainthub.desk.Vocabulary;
import org.complainthub.desk.access.Sight;
import org.complainthub.desk.search.FileList;
import org.complainthub.desk.search.SearchForm;
import org.complainthub.matching.archive.FileSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The files of a search as rows of text, read page by page. */
@Component
class FileRows {

    private static final int PAGE = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final List<String> TITLES = List.of(
            "files.number",
            "files.opened",
            "receipts.kind",
            "receipts.severity",
            "files.categories",
            "files.departments",
            "files.store",
            "receipts.channel",
            "files.status",
            "file.step",
            "export.closed",
            "export.repeats",
            "files.overdue");

    private final FileList files;
    private final Vocabulary vocabulary;
    private final MessageSource messages;
    private final ZoneId zone;

    FileRows(
            FileList files,
            Vocabulary vocabulary,
            MessageSource messages,
            @Value("${hub.ledger.zone:Asia/Shanghai}") ZoneId zone) {
        this.files = files;
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.zone = zone;
    }

    /** What takes the rows. */
    interface Sink {
        void row(List<String> cells) throws IOException;
    }

    /** Gives the titles and every file that the search finds and the person may see. */
    void write(SearchForm form, Sight sight, Locale locale, Sink sink) throws IOException {
        sink.row(TITLES.stream().map(title -> word(title, locale)).toList());
        Vocabulary.Names names = vocabulary.in(locale);
        SearchForm next = form;
        while (next != null) {
            FileList.Page page = files.find(next, sight, PAGE);
            for (FileList.Row row : page.rows()) {
                sink.row(cells(row, names, locale));
            }
            next = page.next() == null ? null : form.after(page.next());
        }
    }

    private List<String> cells(FileList.Row row, Vocabulary.Names names, Locale locale) {
        FileSummary file = row.file();
        return Stream.of(
                        file.number(),
                        TIME.format(file.openedAt().atZoneSameInstant(zone)),
                        word("kind." + file.kind(), locale),
                        Objects.toString(file.severity(), ""),
                        String.join(
                                "; ",
                                file.categories().stream().map(names::category).toList()),
                        String.join(
                                "; ",
                                file.departments().stream()
                                        .map(names::department)
                                        .toList()),
                        file.store() == null ? "" : names.store(file.store()),
                        String.join(
                                "; ",
                                file.channels().stream()
                                        .map(code -> word("channel." + code, locale))
                                        .toList()),
                        word("status." + file.status(), locale),
                        word("step." + file.step(), locale),
                        closed(file),
                        String.valueOf(file.repeats()),
                        row.overdue() ? word("files.overdue", locale) : "")
                .toList();
    }

    private @Nullable String closed(FileSummary file) {
        return file.closedAt() == null ? "" : TIME.format(file.closedAt().atZoneSameInstant(zone));
    }

    private String word(String key, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, key, locale), key);
    }
}
