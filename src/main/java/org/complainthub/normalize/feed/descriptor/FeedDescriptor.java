package org.complainthub.normalize.feed.descriptor;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * How the files of one feed are recognised and read; docs/feeds.md explains each key.
 *
 * @param order descriptors are tried in this order, 100 when none is given
 * @param channel what the receipts are, null to keep that of the inlet
 * @param transport by which inlets and under which names its files come
 * @param charset of text files, null to find out
 * @param separator of the cells of a table, null to find out
 * @param sheet of a workbook, null for the first that fits
 * @param columnNames of a table without a header
 * @param positions of the columns of lines that are cut by position: name to first and last character, from 1
 * @param rows where the rows are in JSON, as names separated by slashes, or the element of each in XML; the first that
 *     is there counts; empty for the document itself
 * @param nested list in each of them whose elements are the rows, as names separated by slashes; empty when they are
 *     the rows themselves
 * @param headerRows how many rows the header has at most
 * @param headerMark what the last header row holds in one of its cells, null when there are always headerRows
 * @param combineRows whether rows in succession with one id are one complaint
 * @param filledDown fields of a table that stand only in the first row of a block: a blank leading cell means the one above
 * @param required fields without which a row is rejected
 * @param synonyms whether columns not mapped here go by their common names; yes unless said
 * @param guess whether what else is there is told by words in its name and by its values; no unless said
 * @param dateOrder for dates that do not begin with the year
 * @param datePatterns more date forms (java.time), tried first
 * @param only a value of the field counts only if this regular expression matches it
 * @param values what values of a field stand for
 * @param defaults values of fields that have none
 * @param otherAnswers columns whose answers are words of the customer when they are long enough and nothing else reads
 *     them: questions that nobody foresaw
 */
public record FeedDescriptor(
        String name,
        Integer order,
        @Nullable Channel channel,
        FeedTransport transport,
        FeedFormat format,
        @Nullable String charset,
        @Nullable String separator,
        @Nullable String sheet,
        List<String> columnNames,
        Map<String, List<Integer>> positions,
        Recognition recognise,
        List<String> rows,
        String nested,
        Integer headerRows,
        @Nullable String headerMark,
        List<Selector> rowId,
        Boolean combineRows,
        List<FeedField> filledDown,
        List<FeedField> required,
        Map<FeedField, List<Selector>> fields,
        Boolean synonyms,
        Boolean guess,
        @Nullable ZoneId zone,
        @Nullable DateOrder dateOrder,
        List<String> datePatterns,
        Map<FeedField, String> only,
        Map<FeedField, Map<String, String>> values,
        Map<FeedField, String> defaults,
        Map<String, Kind> kinds,
        Map<String, Channel> channels,
        Map<String, Remedy.Type> remedies,
        List<ScoreQuestion> scores,
        List<ClosedQuestion> closedQuestions,
        List<Exclusion> notFeedback,
        List<Selector> otherAnswers,
        List<Selector> ignored) {

    private static final int USUAL_ORDER = 100;

    public FeedDescriptor {
        transport = transport == null ? FeedTransport.ANY : transport;
        recognise = recognise == null ? Recognition.NONE : recognise;
        columnNames = list(columnNames);
        positions = map(positions);
        rows = list(rows);
        nested = nested == null ? "" : nested;
        order = order == null ? USUAL_ORDER : order;
        headerRows = headerRows == null ? 1 : Math.max(1, headerRows);
        combineRows = combineRows != null && combineRows;
        filledDown = list(filledDown);
        required = list(required);
        synonyms = synonyms == null || synonyms;
        guess = guess != null && guess;
        rowId = list(rowId);
        fields = map(fields);
        datePatterns = list(datePatterns);
        only = map(only);
        values = map(values);
        defaults = map(defaults);
        kinds = map(kinds);
        channels = map(channels);
        remedies = map(remedies);
        scores = list(scores);
        closedQuestions = list(closedQuestions);
        notFeedback = list(notFeedback);
        otherAnswers = list(otherAnswers);
        ignored = list(ignored);
    }

    /** Whether its rows are what a customer answered to questions. */
    public boolean isSurvey() {
        return channel == Channel.SURVEY && !scores.isEmpty();
    }

    /** Names of the columns when the file has no header that tells them; empty when it has. */
    public List<String> fixedColumns() {
        return columnNames.isEmpty() ? List.copyOf(positions.keySet()) : columnNames;
    }

    /** A question with fixed answers, some of which name what was bad. */
    public record ClosedQuestion(List<Selector> columns, List<Selector> bad) {}

    /** Rows in which one of the columns has one of the values are no feedback. */
    public record Exclusion(List<Selector> columns, List<Selector> values) {}

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /** In the order of the file, which decides. */
    private static <K, V> Map<K, V> map(@Nullable Map<K, V> given) {
        return given == null ? Map.of() : java.util.Collections.unmodifiableMap(given);
    }
}
