package org.complainthub.desk.chart;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.complainthub.desk.Kept;
import org.complainthub.desk.Vocabulary;
import org.complainthub.desk.access.Sight;
import org.complainthub.desk.chart.Chart.Point;
import org.complainthub.matching.archive.FileFigures;
import org.complainthub.matching.archive.FileFigures.Day;
import org.complainthub.report.survey.SurveyFigures;
import org.complainthub.routing.worklist.Punctuality;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The figures of the last weeks, within what a person may see. */
@Component("figures")
public class Figures {

    private static final Duration FRESH = Duration.ofMinutes(1);

    /** How far back they go. */
    public static final int WEEKS = 13;

    private final FileFigures files;
    private final Quality quality;
    private final Words words;
    private final Times times;
    private final Kept<Reader, Overview> overviews;

    Figures(FileFigures files, Quality quality, Words words, Times times) {
        this.files = files;
        this.quality = quality;
        this.words = words;
        this.times = times;
        this.overviews = new Kept<>(FRESH, times.clock(), this::overview);
    }

    /** How well complaints are handled. */
    @Component
    record Quality(Punctuality punctuality, SurveyFigures surveys) {}

    /** Names in the language of the reader. */
    @Component
    record Words(Vocabulary vocabulary, MessageSource messages) {}

    /** Now, and where days begin. */
    @Component
    record Times(Clock clock, @Value("${hub.ledger.zone:Asia/Shanghai}") ZoneId zone) {

        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), zone);
        }

        OffsetDateTime since() {
            return today().minusWeeks(WEEKS).atStartOfDay(zone).toOffsetDateTime();
        }
    }

    /** All of it. */
    public record Overview(LocalDate since, long files, long repeated, List<Chart> charts) {}

    /** Who reads them: two of the same sight and language may count the same. */
    private record Reader(Sight sight, Locale locale) {}

    /** The figures of the files that the person may count, at most a minute old. */
    public Overview of(Sight sight, Locale locale) {
        return overviews.of(new Reader(sight, locale));
    }

    private Overview overview(Reader reader) {
        Sight sight = reader.sight();
        Locale locale = reader.locale();
        OffsetDateTime since = times.since();
        FileFigures.Scope scope = new FileFigures.Scope(since, sight.store(), sight.onlyDepartment());
        List<Day> days = files.byDay(scope);
        Map<String, Map<String, Long>> terms = files.byTerm(scope);
        Vocabulary.Names names = words.vocabulary().in(locale);
        return new Overview(
                since.toLocalDate(),
                days.stream().mapToLong(Day::files).sum(),
                days.stream().mapToLong(Day::repeated).sum(),
                List.of(
                        Chart.of("category", counted(terms.get("CATEGORY"), names::category)),
                        Chart.of("department", counted(terms.get("DEPARTMENT"), names::department)),
                        Chart.of("channel", counted(terms.get("CHANNEL"), code -> word("channel." + code, locale))),
                        Chart.of("week", weeks(days)),
                        Chart.of("punctual", punctual(sight, locale)),
                        Chart.of("repeat", repeats(days, locale)),
                        Chart.of("satisfied", satisfied(sight, locale))));
    }

    private static List<Point> counted(@Nullable Map<String, Long> counts, UnaryOperator<String> name) {
        return counts == null
                ? List.of()
                : counts.entrySet().stream()
                        .map(entry -> new Point(
                                name.apply(entry.getKey()), entry.getValue(), String.valueOf(entry.getValue())))
                        .toList();
    }

    /** Weeks in which nothing came are told too: a gap may mean that nobody heard. */
    private List<Point> weeks(List<Day> days) {
        Map<String, Long> counts = new TreeMap<>(days.stream()
                .collect(Collectors.groupingBy(day -> week(day.day()), Collectors.summingLong(Day::files))));
        times.since()
                .toLocalDate()
                .datesUntil(times.today().plusDays(1))
                .forEach(day -> counts.putIfAbsent(week(day), 0L));
        return counts.entrySet().stream()
                .map(entry -> new Point(entry.getKey(), entry.getValue(), String.valueOf(entry.getValue())))
                .toList();
    }

    private List<Point> repeats(List<Day> days, Locale locale) {
        Map<String, List<Day>> weeks =
                new TreeMap<>(days.stream().collect(Collectors.groupingBy(day -> week(day.day()))));
        return weeks.entrySet().stream()
                .map(week -> share(
                        week.getKey(),
                        week.getValue().stream().mapToLong(Day::repeated).sum(),
                        week.getValue().stream().mapToLong(Day::files).sum(),
                        locale))
                .toList();
    }

    private List<Point> punctual(Sight sight, Locale locale) {
        return quality.punctuality().since(times.since(), sight.store(), sight.onlyDepartment()).stream()
                .map(share -> share(word("clock." + share.clock(), locale), share.kept(), share.all(), locale))
                .toList();
    }

    private List<Point> satisfied(Sight sight, Locale locale) {
        List<SurveyFigures.Answer> all = quality.surveys().since(times.since(), sight.onlyDepartment());
        String store = sight.store();
        Set<String> own = store == null
                ? Set.of()
                : files.ofStore(
                        store,
                        all.stream().map(SurveyFigures.Answer::complaintNumber).toList());
        Map<String, List<SurveyFigures.Answer>> weeks = all.stream()
                .filter(answer -> store == null || own.contains(answer.complaintNumber()))
                .collect(Collectors.groupingBy(answer -> week(answer.day()), TreeMap::new, Collectors.toList()));
        return weeks.entrySet().stream()
                .map(week -> share(
                        week.getKey(),
                        week.getValue().stream()
                                .filter(SurveyFigures.Answer::satisfied)
                                .count(),
                        week.getValue().size(),
                        locale))
                .toList();
    }

    private Point share(String name, long part, long whole, Locale locale) {
        long percent = whole == 0 ? 0 : Math.round(100.0 * part / whole);
        return new Point(
                name,
                percent,
                words.messages().getMessage("charts.of", new Object[] {percent + " %", part, whole}, locale));
    }

    private String word(String key, Locale locale) {
        return Objects.requireNonNullElse(words.messages().getMessage(key, null, key, locale), key);
    }

    private static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
