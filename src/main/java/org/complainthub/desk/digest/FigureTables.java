package org.complainthub.desk.digest;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.complainthub.desk.Kept;
import org.complainthub.desk.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Key figures as tables in the language of the reader. */
@Component("figureTables")
class FigureTables {

    private static final long MINUTES_OF_AN_HOUR = 60;
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final Kept<DigestPeriod, KeyFigures> figures;
    private final Vocabulary vocabulary;
    private final MessageSource messages;

    FigureTables(PeriodFigures figures, Vocabulary vocabulary, MessageSource messages, Clock clock) {
        this.figures = new Kept<>(FRESH, clock, figures::of);
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /** The figures of a period in several languages, counted now. */
    List<List<FigureTable>> of(DigestPeriod period, List<Locale> languages) {
        KeyFigures counted = figures.now(period);
        return languages.stream().map(locale -> tables(counted, locale)).toList();
    }

    /** Those for the reader of a page, at most a quarter of an hour old. */
    List<FigureTable> of(DigestPeriod period, Locale language) {
        return tables(figures.of(period), language);
    }

    private List<FigureTable> tables(KeyFigures counted, Locale locale) {
        Vocabulary.Names names = vocabulary.in(locale);
        List<FigureTable> tables = new ArrayList<>();
        tables.add(new FigureTable(
                word("digest.overview", locale),
                List.of(word("digest.figure", locale), word("charts.value", locale)),
                overview(counted, locale)));
        tables.add(late(counted, locale));
        tables.add(counted("charts.department", counted.byDepartment(), names::department, locale));
        tables.add(counted("digest.advisor", counted.byAdvisor(), UnaryOperator.identity(), locale));
        tables.add(counted("charts.category", counted.byCategory(), names::category, locale));
        return List.copyOf(tables);
    }

    private List<List<String>> overview(KeyFigures counted, Locale locale) {
        return List.of(
                row("received", String.valueOf(counted.received()), locale),
                row("closed", String.valueOf(counted.closed()), locale),
                row("firstContact", share(counted.firstContact(), "digest.none", locale), locale),
                row("repeated", share(counted.repeated(), "digest.none", locale), locale),
                row("referred", share(counted.referred(), "digest.none", locale), locale),
                row("misrouted", String.valueOf(counted.misrouted()), locale),
                row("toAcknowledge", spread(counted.toAcknowledge(), locale), locale),
                row("toDecide", spread(counted.toDecide(), locale), locale),
                row("toClose", spread(counted.toClose(), locale), locale),
                row("overdueSteps", String.valueOf(counted.overdueSteps()), locale),
                row("effective", share(counted.effective(), "digest.none", locale), locale),
                row("satisfied", share(counted.satisfied(), "digest.noAnswers", locale), locale),
                row("churned", share(counted.churned(), "digest.noVisits", locale), locale));
    }

    private List<String> row(String figure, String value, Locale locale) {
        return List.of(word("digest." + figure, locale), value);
    }

    private FigureTable late(KeyFigures counted, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        counted.late()
                .forEach((channel, clocks) -> clocks.forEach((clock, share) -> rows.add(List.of(
                        word("channel." + channel, locale),
                        word("clock." + clock, locale),
                        share(share, "digest.none", locale)))));
        return new FigureTable(
                word("digest.late", locale),
                List.of(
                        word("receipts.channel", locale),
                        word("digest.clock", locale),
                        word("digest.lateShare", locale)),
                rows);
    }

    private FigureTable counted(String title, Map<String, Long> counts, UnaryOperator<String> name, Locale locale) {
        return new FigureTable(
                word(title, locale),
                List.of(word("charts.name", locale), word("digest.received", locale)),
                counts.entrySet().stream()
                        .map(entry -> List.of(name.apply(entry.getKey()), String.valueOf(entry.getValue())))
                        .toList());
    }

    private String share(Share share, String none, Locale locale) {
        return share.isKnown()
                ? message("charts.of", locale, share.percent() + " %", share.part(), share.whole())
                : word(none, locale);
    }

    private String spread(Spread spread, Locale locale) {
        return spread.median() == null
                ? word("digest.none", locale)
                : message("digest.spread", locale, hours(spread.median()), hours(spread.p90()), spread.count());
    }

    private static String hours(@Nullable Duration duration) {
        long minutes = duration == null ? 0 : duration.toMinutes();
        return String.format(Locale.ROOT, "%.1f", (double) minutes / MINUTES_OF_AN_HOUR);
    }

    private String message(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    private String word(String key, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, key, locale), key);
    }
}
