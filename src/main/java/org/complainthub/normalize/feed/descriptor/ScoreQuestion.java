package org.complainthub.normalize.feed.descriptor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question answered on a scale; the first one answered gives the score, a low answer to any alerts.
 *
 * @param scale a usual one, null for one of its own
 * @param min worst answer, when it is not that of the usual scale
 * @param max best answer, when it is not that of the usual scale
 * @param lowAtMost answers up to this alert, when not those of the usual scale
 */
public record ScoreQuestion(
        List<Selector> columns,
        @Nullable ScoreScale scale,
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable Integer lowAtMost) {

    /** @throws IllegalArgumentException when neither a usual scale nor all three numbers are given */
    public Scale answers() {
        if (scale == null && (min == null || max == null || lowAtMost == null)) {
            throw new IllegalArgumentException("a score needs a scale, or min, max and lowAtMost");
        }
        Scale usual =
                scale == null ? new Scale(min + "-" + max, or(min, 0), or(max, 0), or(lowAtMost, 0)) : scale.scale();
        return new Scale(usual.name(), or(min, usual.min()), or(max, usual.max()), or(lowAtMost, usual.lowAtMost()));
    }

    private static int or(@Nullable Integer given, int otherwise) {
        return given == null ? otherwise : given;
    }
}
