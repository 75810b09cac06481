package org.complainthub.desk.digest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.complainthub.desk.digest.DigestMail.Message;
import org.complainthub.report.outbox.OutboxPart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the digests of the week and the month that are over, each once, and the weekly list of mild complaints. */
@Component("digests")
public class Digests {

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final Writing writing;
    private final DigestProperties properties;
    private final Clock clock;
    private final ZoneId zone;

    Digests(
            Writing writing,
            DigestProperties properties,
            Clock clock,
            @Value("${hub.ledger.zone:Asia/Shanghai}") ZoneId zone) {
        this.writing = writing;
        this.properties = properties;
        this.clock = clock;
        this.zone = zone;
    }

    /** With what they are written. */
    @Component("digestWriting")
    record Writing(
            FigureTables tables, MildList mild, DigestMail mail, WrittenDigests written, ITemplateEngine templates) {}

    /** Writes what is due by now and was not written. */
    public void write() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone);
        LocalDate day =
                now.toLocalTime().isBefore(properties.at()) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        DigestPeriod week = DigestPeriod.before(day, 1, 0).get(0);
        DigestPeriod month = DigestPeriod.before(day, 0, 1).get(0);
        if (properties.weekly()) {
            write(week);
        }
        if (properties.monthly()) {
            write(month);
        }
        writeMild(week);
    }

    private void write(DigestPeriod period) {
        String digest = "management-" + period.name();
        if (properties.toManagement().isEmpty() || writing.written().has(digest)) {
            return;
        }
        List<List<FigureTable>> tables = writing.tables().of(period, LANGUAGES);
        writing.written()
                .once(digest, () -> writing.mail().send(message(digest, period, tables), properties.toManagement()));
    }

    private Message message(String digest, DigestPeriod period, List<List<FigureTable>> tables) {
        String file = digest + ".xlsx";
        byte[] book = workbook(tables);
        Context context = new Context(Locale.ENGLISH, Map.of("period", period, "languages", tables));
        return new Message(
                digest,
                "客户投诉管理摘要 / Complaint digest " + period.name(),
                text(period, tables),
                List.of(
                        OutboxPart.html(writing.templates().process("desk/digest-mail", context)),
                        OutboxPart.file(file, DigestWorkbook.TYPE, book)));
    }

    /** The figures of a period as a spreadsheet with a sheet for each language. */
    byte[] workbook(DigestPeriod period) {
        return workbook(writing.tables().of(period, LANGUAGES));
    }

    /** The figures of a period in one language. */
    List<FigureTable> tables(DigestPeriod period, Locale language) {
        return writing.tables().of(period, language);
    }

    private static byte[] workbook(List<List<FigureTable>> tables) {
        return DigestWorkbook.of(Map.of("中文", tables.get(0), "English", tables.get(1)));
    }

    private static String text(DigestPeriod period, List<List<FigureTable>> tables) {
        return period.from() + " – " + period.last() + "\n\n"
                + tables.stream()
                        .flatMap(List::stream)
                        .map(table -> table.title() + "\n"
                                + table.rows().stream()
                                        .map(cells -> "  " + String.join(": ", cells) + "\n")
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining("\n"));
    }

    private void writeMild(DigestPeriod week) {
        String digest = "mild-" + week.name();
        if (!properties.ofMild().isEmpty() && !writing.written().has(digest)) {
            writing.written().once(digest, () -> writing.mild().message(digest).ifPresent(message -> writing.mail()
                    .send(message, properties.ofMild())));
        }
    }
}
