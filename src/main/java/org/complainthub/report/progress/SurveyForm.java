package org.complainthub.report.progress;

import java.util.Map;
import java.util.Set;
import org.complainthub.report.survey.SurveyAnswer;
import org.jspecify.annotations.Nullable;

/** The survey as a browser sends it; what is nothing that the form offers is not answered. */
final class SurveyForm {

    private static final Set<String> GRADES = Set.of("1", "2", "3", "4", "5");

    private SurveyForm() {}

    /** @throws org.complainthub.complaint.InvalidInput when a question that is needed is not answered */
    static SurveyAnswer read(Map<String, String> sent) {
        return SurveyAnswer.of(
                solved(sent),
                grade(sent, "overall"),
                new SurveyAnswer.Grades(grade(sent, "speed"), grade(sent, "attitude")),
                sent.get("words"));
    }

    private static @Nullable Boolean solved(Map<String, String> sent) {
        return switch (sent.getOrDefault("solved", "")) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
    }

    private static @Nullable Integer grade(Map<String, String> sent, String question) {
        String grade = sent.getOrDefault(question, "");
        return GRADES.contains(grade) ? Integer.valueOf(grade) : null;
    }
}
