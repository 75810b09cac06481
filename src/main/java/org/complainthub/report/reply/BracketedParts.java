package org.complainthub.report.reply;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.report.form.NamedDay;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportField;
import org.jspecify.annotations.Nullable;

/**
 * Owners and dates that stand in brackets behind each step of a measure: "1. new pump (Li, 1 Dec) 2. test drive (Wu, 2 Dec)",
 * or in its sentences.
 *
 * @param owners of the steps, each once
 * @param days of the steps, each once
 */
record BracketedParts(String owners, String days) {

    private static final Pattern PARTS = Pattern.compile(
            "[(（]\\s*([\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z .·'-]{1,29}?)\\s*[,，;；、/]\\s*([^()（）\\n]{2,30})[)）]");

    /** With a mark between the two, before the first digit, or with a blank between them. */
    private static final List<Pattern> WHO_AND_WHEN = Stream.of(
                    "([^,，;；、/／]+?)\\s*[,，;；、/／]\\s*(.+)", "((?:(?!\\S*\\d)\\S+\\s+)+)(.+)", "(\\S+)\\s+(.+)")
            .map(Pattern::compile)
            .toList();

    /** Of one heading for both: "Li, 1 Dec". */
    static List<MeasureParts.Said> ofWhoAndWhen(String words) {
        return WHO_AND_WHEN.stream()
                .map(way -> way.matcher(words))
                .filter(both -> both.matches() && NamedDay.isIn(both.group(2)) && !NamedDay.isIn(both.group(1)))
                .findFirst()
                .map(both -> List.of(
                        new MeasureParts.Said(ReportField.OWNER, both.group(1).strip()),
                        new MeasureParts.Said(ReportField.DUE, both.group(2))))
                .orElseGet(() -> List.of(
                        new MeasureParts.Said(NamedDay.isIn(words) ? ReportField.DUE : ReportField.OWNER, words)));
    }

    /** Of sentences, where nothing in brackets is a name and a day; none when they name neither. */
    static BracketedParts of(@Nullable String measure) {
        List<MatchResult> found = measure == null
                ? List.of()
                : PARTS.matcher(measure)
                        .results()
                        .filter(parts -> NamedDay.isIn(parts.group(2)) && !NamedDay.isIn(parts.group(1)))
                        .toList();
        if (found.isEmpty()) {
            SpokenParts spoken = SpokenParts.of(measure);
            return new BracketedParts(spoken.owners(), spoken.days());
        }
        return new BracketedParts(joined(found, parts -> parts.group(1)), joined(found, parts -> parts.group(2)));
    }

    private static String joined(List<MatchResult> found, Function<MatchResult, String> part) {
        return found.stream().map(part).map(String::strip).distinct().collect(Collectors.joining("、"));
    }

    /** What headings say goes before. */
    Measures addedTo(Measures measures, ReportField owner, ReportField due) {
        boolean ownerIsKnown = measures.get(owner) != null || measures.get(ReportField.OWNER) != null;
        boolean dueIsKnown = measures.get(due) != null || measures.get(ReportField.DUE) != null;
        Measures withOwner = ownerIsKnown ? measures : measures.with(owner, owners);
        return dueIsKnown ? withOwner : withOwner.with(due, days);
    }
}
