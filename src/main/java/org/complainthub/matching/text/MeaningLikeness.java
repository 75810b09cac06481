package org.complainthub.matching.text;

import java.util.Map;
import org.complainthub.complaint.Embedding;
import org.jspecify.annotations.Nullable;

/** How near two texts are in meaning, by their embeddings. */
public enum MeaningLikeness {
    SAME,
    NEAR,
    /** Not near enough to tell by itself; together with shared words it is. */
    SOMEWHAT,
    FAR;

    /**
     * From which cosine on: one pair of strangers' complaints about cars in a thousand, in forty, in twelve reaches it. The
     * models differ in how near everything is to everything.
     */
    private static final Map<String, double[]> THRESHOLDS = Map.of(
            "bge-small-zh-v1.5", new double[] {0.76, 0.70, 0.64},
            "bge-small-en-v1.5", new double[] {0.82, 0.77, 0.72});

    /** Far when one has none, or when they are of two models. */
    public static MeaningLikeness of(@Nullable Embedding one, @Nullable Embedding other) {
        double[] thresholds = one == null ? null : THRESHOLDS.get(one.model());
        if (one == null || other == null || thresholds == null) {
            return FAR;
        }
        double likeness = one.likeness(other);
        for (int level = 0; level < thresholds.length; level++) {
            if (likeness >= thresholds[level]) {
                return values()[level];
            }
        }
        return FAR;
    }
}
