package org.complainthub.normalize.classification;

import java.nio.file.Path;
import java.time.Clock;
import org.complainthub.normalize.classification.learning.LearnedModels;
import org.complainthub.normalize.classification.meaning.Meanings;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wiring of what classification has learnt. */
@Configuration(proxyBeanMethods = false)
class ClassificationConfiguration {

    @Bean
    LearnedModels learnedModels(@Value("${hub.learning.directory}") Path directory) {
        return new LearnedModels(directory);
    }

    @Bean
    CategoryLearning categoryLearning(DataFiles files, ReferenceData reference, LearnedModels models, Clock clock) {
        return new CategoryLearning(files, reference, models, clock);
    }

    @Bean
    Meanings meanings(CategoryLearning learning) {
        return learning.meanings();
    }
}
