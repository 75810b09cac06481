package org.complainthub.normalize.feed.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.Score;
import org.complainthub.normalize.feed.column.Column;
import org.complainthub.normalize.feed.descriptor.FeedDescriptor;
import org.complainthub.normalize.feed.descriptor.FeedDescriptor.ClosedQuestion;
import org.complainthub.normalize.feed.descriptor.FeedField;
import org.complainthub.normalize.feed.descriptor.Scale;
import org.complainthub.normalize.feed.descriptor.ScoreQuestion;
import org.complainthub.normalize.feed.descriptor.ScoreScale;
import org.complainthub.normalize.feed.descriptor.Selector;
import org.complainthub.normalize.feed.row.FieldValues.Answer;
import org.jspecify.annotations.Nullable;

/** The answers to the questions on satisfaction in one row. */
public final class RowScore {

    private static final Scale RATING = ScoreScale.FIVE_WORDS.scale();

    private final List<String> dissatisfactions = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();
    private final Set<Column> asked = new HashSet<>();
    private @Nullable Score first;
    private boolean low;

    RowScore(FieldValues values, FeedDescriptor descriptor) {
        for (ScoreQuestion question : descriptor.scores()) {
            values.marks(question.columns()).stream()
                    .filter(answer -> asked.add(answer.column()))
                    .forEach(answer -> add(answer, question.answers()));
        }
        values.ratings().stream().filter(answer -> asked.add(answer.column())).forEach(answer -> add(answer, RATING));
        for (ClosedQuestion question : descriptor.closedQuestions()) {
            values.marks(question.columns()).stream()
                    .filter(answer -> isBad(question, answer))
                    .forEach(this::name);
        }
        values.all(FeedField.DISSATISFACTION).stream()
                .map(Answer::value)
                .filter(value -> !RowWords.saysNothing(value))
                .forEach(dissatisfactions::add);
    }

    private static boolean isBad(ClosedQuestion question, Answer answer) {
        return question.bad().stream().anyMatch(bad -> bad.matchesName(Selector.normal(answer.value())));
    }

    private void add(Answer answer, Scale scale) {
        OptionalInt normalised = scale.normalised(answer.value());
        if (normalised.isEmpty()) {
            defects.add(new Defect("SCORE_UNREADABLE", answer.column().label(), answer.value(), null));
            return;
        }
        boolean isLow = scale.isLow(normalised.getAsInt());
        low |= isLow;
        if (first == null) {
            first = new Score(answer.value(), scale.name(), normalised.getAsInt(), isLow, List.of());
        } else if (isLow) {
            name(answer);
        }
    }

    private void name(Answer answer) {
        dissatisfactions.add(answer.column().label() + ": " + answer.value());
    }

    /** The score, null when nothing readable was answered. */
    @Nullable
    Score score() {
        return first == null
                ? null
                : new Score(first.raw(), first.scale(), first.normalised0to100(), low, dissatisfactions);
    }

    List<Defect> defects() {
        return defects;
    }
}
