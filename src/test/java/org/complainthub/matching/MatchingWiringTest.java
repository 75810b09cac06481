package org.complainthub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;

import org.complainthub.complaint.Relation;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class MatchingWiringTest {

    @Test
    void matchesThroughTheBeansThatRoutesName() {
        try (AnnotationConfigApplicationContext stage = Stage.started()) {
            ComplaintMatcher matcher = stage.getBean("complaintMatcher", ComplaintMatcher.class);

            assertThat(matcher.match(noiseOfShen("r1").build()).relation()).isEqualTo(Relation.NEW);
            assertThat(matcher.match(noiseOfShen("r2").build()).relation()).isEqualTo(Relation.SAME_MATTER);
            assertThat(stage.getBeanDefinitionNames())
                    .contains("complaintFileStatus", "complaintFileProgress", "fileChanges");
        }
    }
}
