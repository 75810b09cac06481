package org.complainthub.complaint;

import java.util.List;

/**
 * The answer to a question on satisfaction.
 *
 * @param raw as given, a number or a word
 * @param scale name of the scale, such as {@code NPS} or {@code CSAT5}
 * @param normalised0to100 0 worst, 100 best; never averaged across scales
 * @param low whether it alerts
 * @param dissatisfactions answers to closed questions that name what was bad, in the words of the questionnaire
 */
public record Score(String raw, String scale, int normalised0to100, boolean low, List<String> dissatisfactions) {

    /** @throws IllegalArgumentException when the normalised score is outside 0 to 100 */
    public Score {
        if (normalised0to100 < 0 || normalised0to100 > 100) {
            throw new IllegalArgumentException("normalised score outside 0 to 100: " + normalised0to100);
        }
        dissatisfactions = List.copyOf(dissatisfactions);
    }
}
