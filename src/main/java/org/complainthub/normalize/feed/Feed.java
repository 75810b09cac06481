package org.complainthub.normalize.feed;

import java.util.List;
import java.util.Map;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Remedy;

/** A feed that the hub knows. */
record Feed(FeedDescriptor descriptor, Synonyms synonyms) {

    Columns columns(List<Column> columns) {
        return columns(columns, ColumnSamples.NONE);
    }

    Columns columns(List<Column> columns, ColumnSamples samples) {
        return new Columns(columns, descriptor, synonyms, samples);
    }

    Map<String, Kind> kinds() {
        return descriptor.kinds().isEmpty() ? synonyms.kinds() : descriptor.kinds();
    }

    Map<String, Remedy.Type> remedies() {
        return descriptor.remedies().isEmpty() ? synonyms.remedies() : descriptor.remedies();
    }

    /** Whether rows with these columns are of this feed. */
    boolean fits(List<Column> header) {
        FeedDescriptor.Recognition signs = descriptor.recognise();
        Columns columns = columns(header);
        return signs.columns().stream().allMatch(columns::has)
                && signs.fields().stream().allMatch(group -> group.stream()
                        .anyMatch(field -> !columns.of(field).isEmpty()))
                && !columns.has(signs.absent());
    }
}
