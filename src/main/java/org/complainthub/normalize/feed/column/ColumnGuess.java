package org.complainthub.normalize.feed.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complainthub.normalize.feed.descriptor.FeedField;
import org.complainthub.normalize.feed.descriptor.Selector;
import org.complainthub.normalize.feed.descriptor.Synonyms;

/**
 * What columns hold that neither a descriptor nor a common name tells of: by words in their names that fit their values,
 * else by values of an unmistakable form, and the wordiest one is what the customer said.
 */
public final class ColumnGuess {

    private static final Set<FeedField> PERSONAL = Set.of(FeedField.NAME, FeedField.PHONE, FeedField.EMAIL);
    /** Of these what they stand in tells enough: the name of a customer, the code of a shop. */
    private static final Set<FeedField> TOLD_BY_HOLDER =
            EnumSet.of(FeedField.NAME, FeedField.STORE, FeedField.REPAIR_ORDER, FeedField.ADVISOR);

    private final Map<FeedField, List<Integer>> found = new EnumMap<>(FeedField.class);
    private final List<Column> columns;
    private final ColumnSamples samples;
    private final Synonyms synonyms;
    private final boolean survey;

    /** @param survey whether all free text is an answer of the customer */
    ColumnGuess(List<Column> columns, ColumnSamples samples, Synonyms synonyms, boolean survey) {
        this.columns = columns;
        this.samples = samples;
        this.synonyms = synonyms;
        this.survey = survey;
    }

    /**
     * The columns of each field.
     *
     * @param free columns that nothing else reads
     * @param known fields that have their columns already
     */
    Map<FeedField, List<Integer>> among(List<Integer> free, Map<FeedField, List<Integer>> known) {
        List<Integer> left = new ArrayList<>(free);
        left.removeIf(this::takeByName);
        left.removeIf(i -> takeByValue(i, known.keySet()));
        left.removeIf(this::takeAnswer);
        double words = wordiness(known, FeedField.TEXT) + wordiness(found, FeedField.TEXT);
        if (words < ValueShape.FREE_TEXT) {
            takeWordiest(left, words + wordiness(known, FeedField.WISH) + wordiness(found, FeedField.WISH));
        }
        return found;
    }

    private boolean takeByName(int index) {
        ColumnName name = ColumnName.of(columns.get(index));
        List<String> values = samples.of(columns.get(index));
        Optional<FeedField> field = synonyms.likely().entrySet().stream()
                .filter(hint -> isHinted(hint.getKey(), name) && ValueShape.isLikely(hint.getKey(), values))
                .map(Map.Entry::getKey)
                .filter(candidate -> mayBe(candidate, name) && isNoChoice(candidate, values))
                .findFirst();
        field.ifPresent(found -> add(found, index));
        return field.isPresent();
    }

    private boolean isHinted(FeedField field, ColumnName name) {
        List<Selector> hints = synonyms.likely().getOrDefault(field, List.of());
        return name.has(hints) || (TOLD_BY_HOLDER.contains(field) && name.hasWithHolder(hints));
    }

    private boolean takeByValue(int index, Set<FeedField> known) {
        List<String> values = samples.of(columns.get(index));
        Optional<FeedField> field = ValueShape.certain(values)
                .or(() -> ValueShape.isDate(values) ? Optional.of(FeedField.RECEIVED_AT) : Optional.empty())
                .filter(candidate -> !known.contains(candidate) && !found.containsKey(candidate))
                .filter(candidate -> mayBe(candidate, ColumnName.of(columns.get(index))));
        field.ifPresent(candidate -> add(candidate, index));
        return field.isPresent();
    }

    /** The name and number of somebody else are not those of the customer. */
    private boolean mayBe(FeedField field, ColumnName name) {
        return !PERSONAL.contains(field) || !name.leadsThrough(synonyms.others());
    }

    /** What a survey offers to choose from are not the words of the customer. */
    private boolean isNoChoice(FeedField field, List<String> values) {
        return !survey || field != FeedField.TEXT || !ValueShape.isChosen(values);
    }

    private boolean takeAnswer(int index) {
        boolean answer = survey
                && !ColumnName.of(columns.get(index)).leadsThrough(synonyms.others())
                && ValueShape.isFreeText(samples.of(columns.get(index)));
        if (answer) {
            add(FeedField.TEXT, index);
        }
        return answer;
    }

    /** What happened is said in more words than its title and what is wished for. */
    private void takeWordiest(List<Integer> left, double wish) {
        left.stream()
                .filter(i -> !ColumnName.of(columns.get(i)).leadsThrough(synonyms.others()))
                .filter(i -> wordiness(i) > wish)
                .max(Comparator.comparingDouble(this::wordiness))
                .ifPresent(i -> add(FeedField.TEXT, i));
    }

    private double wordiness(Map<FeedField, List<Integer>> columns, FeedField field) {
        return columns.getOrDefault(field, List.of()).stream()
                .mapToDouble(this::wordiness)
                .sum();
    }

    private double wordiness(int index) {
        return ValueShape.wordiness(samples.of(columns.get(index)));
    }

    private void add(FeedField field, int index) {
        found.computeIfAbsent(field, none -> new ArrayList<>()).add(index);
    }
}
