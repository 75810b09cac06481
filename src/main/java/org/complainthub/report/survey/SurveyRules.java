package org.complainthub.report.survey;

import java.util.List;
import java.util.Optional;
import org.complainthub.reference.DataFiles;
import org.complainthub.report.ReportProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How answers to the survey are judged, as data ({@code survey.yaml}). */
@Component("surveyRules")
public class SurveyRules {

    private static final String FILE = "survey.yaml";

    /** Everything that a rule names must hold. */
    record Rule(
            String because,
            @Nullable Boolean solved,
            @Nullable Integer speedAtMost,
            @Nullable Integer attitudeAtMost,
            @Nullable Integer overallAtMost,
            @Nullable Integer overallAtLeast) {

        boolean holds(SurveyAnswer answer) {
            return (solved == null || solved == answer.solved())
                    && isAtMost(speedAtMost, answer.speed())
                    && isAtMost(attitudeAtMost, answer.attitude())
                    && isAtMost(overallAtMost, answer.overall())
                    && (overallAtLeast == null || answer.overall() >= overallAtLeast);
        }

        private static boolean isAtMost(@Nullable Integer limit, @Nullable Integer grade) {
            return limit == null || (grade != null && grade <= limit);
        }
    }

    record Data(List<Rule> satisfied, List<Rule> poor) {}

    private final Data data;

    /** @throws org.complainthub.reference.InvalidReferenceData when the file cannot be read, with file and line */
    @Autowired
    public SurveyRules(ReportProperties properties) {
        this(new DataFiles(properties.templatePlaces()).read(FILE, Data.class));
    }

    SurveyRules(Data data) {
        this.data = data;
    }

    /** Whether he is satisfied with the handling. */
    boolean isSatisfied(SurveyAnswer answer) {
        return data.satisfied().stream().anyMatch(rule -> rule.holds(answer));
    }

    /** Why the answer opens the file again, empty when it does not. */
    Optional<String> poor(SurveyAnswer answer) {
        return data.poor().stream()
                .filter(rule -> rule.holds(answer))
                .map(Rule::because)
                .findFirst();
    }
}
