package org.complainthub.learning;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When the hub learns by itself.
 *
 * @param newExamples so many confirmed or corrected complaints since it last tried
 * @param mostExamples it learns from the youngest so many
 */
@ConfigurationProperties("hub.learning")
record LearningProperties(int newExamples, int mostExamples) {

    LearningProperties {
        if (newExamples < 1 || mostExamples < 1) {
            throw new IllegalArgumentException("hub.learning: new-examples and most-examples are at least 1");
        }
    }
}
