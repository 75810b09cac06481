package org.complainthub.learning;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.complainthub.normalize.classification.CategoryLearning;
import org.complainthub.normalize.classification.learning.CategoryLearner.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Learns by itself, as often as enough complaints were confirmed or corrected since it last tried. */
@Component("learningSchedule")
public class LearningSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(LearningSchedule.class);

    private final ConfirmedComplaints complaints;
    private final CategoryLearning learning;
    private final LearningProperties settings;
    private long seen;

    LearningSchedule(
            JdbcClient database,
            @Qualifier("hubJson") ObjectMapper json,
            CategoryLearning learning,
            LearningProperties settings) {
        this.complaints = new ConfirmedComplaints(database, json);
        this.learning = learning;
        this.settings = settings;
    }

    /** Learns when there is enough that is new; tells what came of it. */
    public synchronized List<Outcome> learnWhatIsNew() {
        long now = complaints.count();
        if (now - seen < settings.newExamples()) {
            return List.of();
        }
        seen = now;
        List<Outcome> outcomes = learning.learn(complaints.youngest(settings.mostExamples()));
        outcomes.forEach(outcome -> LOG.info(
                "learnt {} from confirmed complaints: {} {}",
                outcome.language(),
                outcome.accepted() ? "in force," : "refused,",
                outcome.reason()));
        return outcomes;
    }
}
