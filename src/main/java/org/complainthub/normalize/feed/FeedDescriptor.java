package org.complainthub.normalize.feed;

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
 * @param rows where the rows are in JSON, as names separated by slashes, or the element of each in XML; the first that
 *     is there counts; empty for the document itself
 * @param headerRows how many rows the header has at most
 * @param headerMark what the last header row holds in one of its cells, null when there are always headerRows
 * @param synonyms whether columns not mapped here go by their common names; yes unless said
 * @param guess whether what else is there is told by words in its name and by its values; no unless said
 * @param dateOrder YMD, MDY or DMY, for dates that do not begin with the year
 * @param datePatterns more date forms (java.time), tried first
 * @param only a value of the field counts only if this regular expression matches it
 * @param defaults values of fields that have none
 * @param otherAnswers columns whose answers are words of the customer when they are long enough and nothing else reads
 *     them: questions that nobody foresaw
 */
record FeedDescriptor(
        String name,
        Integer order,
        @Nullable Channel channel,
        Format format,
        Recognition recognise,
        List<String> rows,
        Integer headerRows,
        @Nullable String headerMark,
        List<Selector> rowId,
        Map<FeedField, List<Selector>> fields,
        Boolean synonyms,
        Boolean guess,
        @Nullable ZoneId zone,
        DateReading.@Nullable Order dateOrder,
        List<String> datePatterns,
        Map<FeedField, String> only,
        Map<FeedField, String> defaults,
        Map<String, Kind> kinds,
        Map<String, Channel> channels,
        Map<String, Remedy.Type> remedies,
        List<Question> scores,
        List<ClosedQuestion> closedQuestions,
        List<Exclusion> notFeedback,
        List<Selector> otherAnswers,
        List<Selector> ignored) {

    private static final int USUAL_ORDER = 100;

    /** What the file looks like. */
    enum Format {
        CSV,
        JSON,
        XML
    }

    /**
     * Signs by which a feed is known. Of each group one must be there.
     *
     * @param root local names of the XML root element, as regular expressions
     * @param namespace its namespace, as a regular expression
     * @param columns groups of column names or paths
     * @param fields groups of fields that some column is mapped to
     * @param absent none of these is there
     */
    record Recognition(
            List<String> root,
            @Nullable String namespace,
            List<List<Selector>> columns,
            List<List<FeedField>> fields,
            List<Selector> absent) {

        Recognition {
            root = root == null ? List.of() : List.copyOf(root);
            columns = columns == null ? List.of() : List.copyOf(columns);
            fields = fields == null ? List.of() : List.copyOf(fields);
            absent = absent == null ? List.of() : List.copyOf(absent);
        }

        boolean isEmpty() {
            return root.isEmpty() && columns.isEmpty() && fields.isEmpty();
        }
    }

    /** A question answered on a scale; the first one answered gives the score, a low answer to any alerts. */
    record Question(List<Selector> columns, ScoreScale scale) {}

    /** A question with fixed answers, some of which name what was bad. */
    record ClosedQuestion(List<Selector> columns, List<Selector> bad) {}

    /** Rows in which one of the columns has one of the values are no feedback. */
    record Exclusion(List<Selector> columns, List<Selector> values) {}

    FeedDescriptor {
        rows = rows == null ? List.of() : List.copyOf(rows);
        order = order == null ? USUAL_ORDER : order;
        headerRows = headerRows == null ? 1 : Math.max(1, headerRows);
        synonyms = synonyms == null || synonyms;
        guess = guess != null && guess;
        rowId = rowId == null ? List.of() : List.copyOf(rowId);
        fields = fields == null ? Map.of() : Map.copyOf(fields);
        datePatterns = datePatterns == null ? List.of() : List.copyOf(datePatterns);
        only = only == null ? Map.of() : Map.copyOf(only);
        defaults = defaults == null ? Map.of() : Map.copyOf(defaults);
        kinds = kinds == null ? Map.of() : kinds;
        channels = channels == null ? Map.of() : channels;
        remedies = remedies == null ? Map.of() : remedies;
        scores = scores == null ? List.of() : List.copyOf(scores);
        closedQuestions = closedQuestions == null ? List.of() : List.copyOf(closedQuestions);
        notFeedback = notFeedback == null ? List.of() : List.copyOf(notFeedback);
        otherAnswers = otherAnswers == null ? List.of() : List.copyOf(otherAnswers);
        ignored = ignored == null ? List.of() : List.copyOf(ignored);
    }
}
