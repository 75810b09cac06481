package org.complainthub.normalize.feed.column;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Remedy;
import org.complainthub.normalize.feed.descriptor.FeedDescriptor;
import org.complainthub.normalize.feed.descriptor.Recognition;
import org.complainthub.normalize.feed.descriptor.Selector;
import org.complainthub.normalize.feed.descriptor.Synonyms;

/** A feed that the hub knows. */
public record Feed(FeedDescriptor descriptor, Synonyms synonyms) {

    public Columns columns(List<Column> columns) {
        return columns(columns, ColumnSamples.NONE);
    }

    public Columns columns(List<Column> columns, ColumnSamples samples) {
        return new Columns(columns, descriptor, synonyms, samples);
    }

    public Map<String, Kind> kinds() {
        return descriptor.kinds().isEmpty() ? synonyms.kinds() : descriptor.kinds();
    }

    public Map<String, Remedy.Type> remedies() {
        return descriptor.remedies().isEmpty() ? synonyms.remedies() : descriptor.remedies();
    }

    /** Whether rows with these columns are of this feed. */
    public boolean fits(List<Column> header) {
        Recognition signs = descriptor.recognise();
        Columns columns = columns(header);
        return signs.columns().stream().allMatch(columns::has)
                && signs.fields().stream().allMatch(group -> group.stream()
                        .anyMatch(field -> !columns.of(field).isEmpty()))
                && !columns.has(signs.absent());
    }

    /** Whether the values of the first row look as the descriptor tells. */
    public boolean hasValues(List<Column> header, List<String> first) {
        return descriptor.recognise().values().entrySet().stream().allMatch(sign -> {
            Selector name = Selector.of(sign.getKey());
            return IntStream.range(0, Math.min(header.size(), first.size()))
                    .filter(i -> header.get(i).isChosenBy(name))
                    .anyMatch(i -> first.get(i).matches(sign.getValue()));
        });
    }
}
