package org.complainthub.normalize.feed.row;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complainthub.complaint.Defect;
import org.complainthub.normalize.feed.descriptor.FeedDescriptor;
import org.complainthub.normalize.feed.descriptor.FeedField;
import org.jspecify.annotations.Nullable;

/**
 * Why a row is no receipt.
 *
 * @param column where it goes wrong
 * @param reason what a person can act on
 */
public record RowFault(String column, String reason) {

    private static final List<FeedField> WORDS =
            List.of(FeedField.TEXT, FeedField.WISH, FeedField.REMARK, FeedField.SUBJECT, FeedField.DISSATISFACTION);

    /** The first one, null when there is none. */
    static @Nullable RowFault of(FieldValues values, FeedDescriptor descriptor, List<Defect> defects) {
        return Stream.of(missing(values, descriptor), unreadable(values, descriptor, defects), noScore(values, defects))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<RowFault> missing(FieldValues values, FeedDescriptor descriptor) {
        return descriptor.required().stream()
                .filter(field -> values.first(field) == null)
                .map(field -> new RowFault(values.column(field), "it is required and empty"))
                .findFirst();
    }

    private static Optional<RowFault> unreadable(FieldValues values, FeedDescriptor descriptor, List<Defect> defects) {
        return defects.stream()
                .filter(defect -> defect.code().equals("DATE_UNREADABLE"))
                .filter(defect -> descriptor.required().stream()
                        .anyMatch(field -> values.column(field).equals(defect.where())))
                .map(defect -> new RowFault(values.nameOf(defect), "\"" + defect.claimed() + "\" is no date"))
                .findFirst();
    }

    /** An answer beyond the scale and no words beside it say nothing. */
    private static Optional<RowFault> noScore(FieldValues values, List<Defect> defects) {
        return values.say(WORDS)
                ? Optional.empty()
                : defects.stream()
                        .filter(defect -> defect.code().equals("SCORE_UNREADABLE"))
                        .map(defect -> new RowFault(
                                values.nameOf(defect),
                                "\"" + defect.claimed() + "\" is not on the scale, and nothing else is said"))
                        .findFirst();
    }
}
