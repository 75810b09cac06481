package org.complainthub.normalize.feed.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.complainthub.complaint.Defect;
import org.complainthub.normalize.feed.column.Column;
import org.complainthub.normalize.feed.column.Columns;
import org.complainthub.normalize.feed.column.FeedRow;
import org.complainthub.normalize.feed.column.ValueShape;
import org.complainthub.normalize.feed.descriptor.FeedDescriptor;
import org.complainthub.normalize.feed.descriptor.FeedField;
import org.complainthub.normalize.feed.descriptor.Selector;
import org.jspecify.annotations.Nullable;

/** The values of one row by canonical field. */
public final class FieldValues {

    private static final Set<String> NOTHING =
            Set.of("", "-", "--", "—", "/", "(空)", "（空）", "(跳过)", "（跳过）", "null", "n/a", "N/A", "NULL", "None", "#N/A");

    private static final int WORDS = 8;
    private static final Pattern CODE = Pattern.compile("^[\\p{ASCII}&&[^ ]]+$");

    /** A value and where it stood. */
    public record Answer(Column column, String value) {}

    private final FeedRow row;
    private final Columns columns;
    private final FeedDescriptor descriptor;

    public FieldValues(FeedRow row, Columns columns, FeedDescriptor descriptor) {
        this.row = row;
        this.columns = columns;
        this.descriptor = descriptor;
    }

    FeedRow row() {
        return row;
    }

    /** The answers of these columns that say something. */
    List<Answer> of(List<Selector> selectors) {
        return answers(columns.matching(selectors));
    }

    /** The answers by a mark or a choice. */
    List<Answer> marks(List<Selector> selectors) {
        return answers(columns.answeredByMark(selectors));
    }

    /** Long answers to questions that nothing else reads. */
    List<Answer> others() {
        return answers(columns.unread(descriptor.otherAnswers())).stream()
                .filter(answer -> answer.value().length() >= WORDS
                        && !CODE.matcher(answer.value()).find())
                .toList();
    }

    /** Answers such as "very satisfied" that nothing else reads, when columns have to be guessed. */
    List<Answer> ratings() {
        return descriptor.guess() ? answers(columns.ratings()) : List.of();
    }

    /** What has words in it and nothing reads, when columns have to be guessed. */
    List<Answer> unread() {
        return descriptor.guess()
                ? answers(columns.unread()).stream()
                        .filter(answer -> ValueShape.isWords(answer.value()))
                        .toList()
                : List.of();
    }

    /** The values of the field that say something, the best known column first. */
    List<Answer> all(FeedField field) {
        List<Integer> chosen = columns.of(field);
        return chosen.isEmpty() ? List.of() : meant(field, answers(chosen));
    }

    private List<Answer> meant(FeedField field, List<Answer> answers) {
        return answers.stream()
                .map(answer -> meant(field, answer))
                .filter(answer -> isAllowed(field, answer.value()))
                .toList();
    }

    private Answer meant(FeedField field, Answer answer) {
        Map<String, String> values = descriptor.values().get(field);
        String meant = values == null ? null : values.get(answer.value());
        return meant == null ? answer : new Answer(answer.column(), meant);
    }

    private List<Answer> answers(List<Integer> chosen) {
        List<Answer> answers = new ArrayList<>(chosen.size());
        for (int i : chosen) {
            String value = row.values().get(i);
            if (!NOTHING.contains(value)) {
                answers.add(new Answer(row.columns().get(i), value));
            }
        }
        return answers;
    }

    private boolean isAllowed(FeedField field, String value) {
        String only = descriptor.only().get(field);
        return only == null || value.matches(only);
    }

    /** Whether one of these fields, or an unforeseen question, says something. */
    boolean say(List<FeedField> fields) {
        return fields.stream().anyMatch(field -> !all(field).isEmpty()) || !others().isEmpty() || !unread().isEmpty();
    }

    @Nullable
    Answer answer(FeedField field) {
        List<Answer> all = all(field);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The best known value of the field, else its default; null when it has none. */
    public @Nullable String first(FeedField field) {
        Answer answer = answer(field);
        return answer == null ? descriptor.defaults().get(field) : answer.value();
    }

    /** What the column of a field is called, or the field where it has none. */
    String column(FeedField field) {
        return columns.of(field).stream()
                .findFirst()
                .map(i -> row.columns().get(i).label())
                .orElse(field.name());
    }

    /** What the column is called in which something is odd. */
    String nameOf(Defect defect) {
        return defect.where() == null ? "row" : defect.where();
    }

    /** All values, separated; one that another contains is left out. */
    @Nullable
    String joined(FeedField field, String separator) {
        List<String> values = all(field).stream().map(Answer::value).distinct().toList();
        List<String> said = values.stream()
                .filter(value -> values.stream().noneMatch(longer(value)))
                .toList();
        return said.isEmpty() ? descriptor.defaults().get(field) : String.join(separator, said);
    }

    private static Predicate<String> longer(String value) {
        return other -> other.length() > value.length() && other.contains(value);
    }
}
