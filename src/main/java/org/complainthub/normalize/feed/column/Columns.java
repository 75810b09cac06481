package org.complainthub.normalize.feed.column;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.normalize.feed.descriptor.FeedDescriptor;
import org.complainthub.normalize.feed.descriptor.FeedField;
import org.complainthub.normalize.feed.descriptor.Scale;
import org.complainthub.normalize.feed.descriptor.ScoreQuestion;
import org.complainthub.normalize.feed.descriptor.Selector;
import org.complainthub.normalize.feed.descriptor.Synonyms;
import org.jspecify.annotations.Nullable;

/** Which columns of a row hold what, by a descriptor. Not for use by several threads. */
public final class Columns {

    private static final Set<FeedField> CHECKED = EnumSet.of(FeedField.NAME, FeedField.TEXT, FeedField.REPAIR_ORDER);

    /** Says itself that it is a name. */
    private static final Pattern PLAIN_NAME = Pattern.compile("(?i)^(full |customer |client )?name$|姓名$|称呼$");

    private final List<Column> all;
    private final FeedDescriptor descriptor;
    private final Synonyms synonyms;
    private final ColumnSamples samples;
    private final Map<List<Selector>, List<Integer>> selected = new HashMap<>();
    private final Map<List<Selector>, List<Integer>> marked = new HashMap<>();
    private final Map<List<Selector>, List<Integer>> open = new HashMap<>();
    private final Map<FeedField, List<Integer>> mapped = new HashMap<>();
    private boolean @Nullable [] claimed;
    private @Nullable List<Integer> unread;
    private @Nullable List<Integer> ratings;
    private @Nullable Map<FeedField, List<Integer>> guessed;

    public Columns(List<Column> all, FeedDescriptor descriptor, Synonyms synonyms, ColumnSamples samples) {
        this.samples = samples;
        this.all = all;
        this.descriptor = descriptor;
        this.synonyms = synonyms;
    }

    private boolean isClaimed(int index) {
        if (claimed == null) {
            boolean[] found = new boolean[all.size()];
            claims().forEach(selectors -> matching(selectors).forEach(i -> found[i] = true));
            Stream.concat(questions(), Stream.of(descriptor.rowId()))
                    .flatMap(selectors -> matching(selectors).stream())
                    .filter(this::isAnsweredInWords)
                    .forEach(i -> found[i] = false);
            claimed = found;
        }
        return claimed[index];
    }

    private Stream<List<Selector>> claims() {
        return Stream.of(
                        descriptor.fields().values().stream(),
                        questions(),
                        descriptor.notFeedback().stream().map(FeedDescriptor.Exclusion::columns),
                        Stream.of(descriptor.rowId(), descriptor.ignored()))
                .flatMap(lists -> lists);
    }

    private Stream<List<Selector>> questions() {
        return Stream.concat(
                descriptor.scores().stream().map(ScoreQuestion::columns),
                descriptor.closedQuestions().stream().map(FeedDescriptor.ClosedQuestion::columns));
    }

    /** Why would you recommend us: the word makes it no question for a mark. */
    private boolean isAnsweredInWords(int index) {
        return descriptor.guess() && ValueShape.isFreeText(samples.of(all.get(index)));
    }

    /** The columns of a question that are answered by a mark or a choice. */
    public List<Integer> answeredByMark(List<Selector> selectors) {
        return marked.computeIfAbsent(selectors, these -> matching(these).stream()
                .filter(i -> !isAnsweredInWords(i))
                .toList());
    }

    public List<Column> all() {
        return all;
    }

    public boolean has(List<Selector> selectors) {
        return !matching(selectors).isEmpty();
    }

    /** Columns chosen, in the order of the selectors. */
    public List<Integer> matching(List<Selector> selectors) {
        List<Integer> known = selected.get(selectors);
        if (known == null) {
            known = selectors.stream().flatMap(this::matching).distinct().toList();
            selected.put(selectors, known);
        }
        return known;
    }

    private Stream<Integer> matching(Selector selector) {
        return indexes().filter(i -> all.get(i).isChosenBy(selector));
    }

    /** Columns of a field: those the descriptor names, then those known by a synonym that it says nothing of. */
    public List<Integer> of(FeedField field) {
        List<Integer> known = mapped.get(field);
        if (known == null) {
            known = Stream.concat(find(field).stream(), guessed().getOrDefault(field, List.of()).stream())
                    .toList();
            mapped.put(field, known);
        }
        return known;
    }

    private Map<FeedField, List<Integer>> guessed() {
        if (guessed == null) {
            guessed = descriptor.guess() && !samples.isEmpty() ? guess() : Map.of();
        }
        return guessed;
    }

    private Map<FeedField, List<Integer>> guess() {
        Set<Integer> read = new HashSet<>();
        Map<FeedField, List<Integer>> known = new EnumMap<>(FeedField.class);
        for (FeedField field : FeedField.values()) {
            List<Integer> found = find(field);
            read.addAll(found);
            if (!found.isEmpty() || isForbidden(field)) {
                known.put(field, found);
            }
        }
        List<Integer> free =
                indexes().filter(i -> !isClaimed(i) && !read.contains(i)).toList();
        Map<FeedField, List<Integer>> found =
                new ColumnGuess(all, samples, synonyms, descriptor.isSurvey()).among(free, known);
        found.keySet().removeIf(this::isForbidden);
        return found;
    }

    private boolean isForbidden(FeedField field) {
        List<Selector> own = descriptor.fields().get(field);
        return own != null && own.isEmpty();
    }

    private List<Integer> find(FeedField field) {
        List<Selector> own = descriptor.fields().get(field);
        if (own != null && own.isEmpty()) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>(own == null ? List.of() : matching(own));
        if (descriptor.synonyms()) {
            indexes()
                    .filter(i ->
                            !isClaimed(i) && synonyms.match(field, all.get(i).names()) && fits(field, i))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** A column called "contact" may hold a name or a number. */
    private boolean fits(FeedField field, int index) {
        return !descriptor.guess()
                || !CHECKED.contains(field)
                || PLAIN_NAME.matcher(all.get(index).label()).find()
                || ValueShape.isLikely(field, samples.of(all.get(index)));
    }

    /** Columns that nothing reads, but for the first, which holds the number of the row. */
    public List<Integer> unread() {
        if (unread == null) {
            Set<Integer> read = new HashSet<>();
            for (FeedField field : FeedField.values()) {
                read.addAll(of(field));
            }
            unread = indexes()
                    .filter(i -> i > 0 && !isClaimed(i) && !read.contains(i))
                    .toList();
        }
        return unread;
    }

    /** Of those that nothing reads the selected ones, unless their values were chosen from a list. */
    public List<Integer> unread(List<Selector> selectors) {
        return open.computeIfAbsent(selectors, these -> matching(these).stream()
                .filter(unread()::contains)
                .filter(i -> !ValueShape.isChosen(samples.of(all.get(i))))
                .toList());
    }

    /** Of those that nothing reads the ones with answers in words such as "very satisfied". */
    public List<Integer> ratings() {
        if (ratings == null) {
            ratings = unread().stream()
                    .filter(i -> samples.of(all.get(i)).stream().anyMatch(Scale::isWord))
                    .filter(i -> ValueShape.isRating(samples.of(all.get(i))))
                    .toList();
        }
        return ratings;
    }

    private Stream<Integer> indexes() {
        return Stream.iterate(0, i -> i < all.size(), i -> i + 1);
    }
}
