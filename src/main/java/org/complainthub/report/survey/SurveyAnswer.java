package org.complainthub.report.survey;

import org.complainthub.complaint.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says of the handling. Grades are 1 to 5, 5 is best.
 *
 * @param solved whether the matter is settled for him
 * @param speed null when he gives no grade, as for the attitude
 * @param words free text, may be empty
 */
public record SurveyAnswer(
        boolean solved, @Nullable Integer speed, @Nullable Integer attitude, int overall, String words) {

    private static final int LONGEST_WORDS = 5000;
    private static final int BEST = 5;

    /** @throws InvalidInput when a grade is out of range */
    public SurveyAnswer {
        if (isOut(speed) || isOut(attitude) || isOut(overall)) {
            throw new InvalidInput("a grade is 1 to " + BEST);
        }
        String clean = words.strip().replace("\0", "");
        words = clean.substring(0, Math.min(clean.length(), LONGEST_WORDS));
    }

    /** @throws InvalidInput when a question that is needed is not answered */
    public static SurveyAnswer of(
            @Nullable Boolean solved, @Nullable Integer overall, Grades grades, @Nullable String words) {
        if (solved == null || overall == null) {
            throw new InvalidInput("whether it is solved and the overall grade are needed");
        }
        return new SurveyAnswer(solved, grades.speed(), grades.attitude(), overall, words == null ? "" : words);
    }

    /** Grades that may be left out. */
    public record Grades(@Nullable Integer speed, @Nullable Integer attitude) {}

    private static boolean isOut(@Nullable Integer grade) {
        return grade != null && (grade < 1 || grade > BEST);
    }
}
