package org.complainthub.intake.folder;

import java.time.Clock;
import org.complainthub.intake.folder.outcome.FileOutcomes;
import org.complainthub.intake.folder.outcome.FileReports;
import org.complainthub.intake.poll.Places;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wiring of the watched folders. */
@Configuration(proxyBeanMethods = false)
class FolderConfiguration {

    @Bean
    Places folders(FolderProperties properties, FileOutcomes outcomes, FileReports reports, Clock clock) {
        return new Places(properties.folders().stream()
                .map(folder -> new FolderPlace(folder, new SortedFiles(folder, outcomes, reports), clock))
                .toList());
    }

    @Bean
    OutcomeRoutesConfiguration outcomeRoutes(FolderProperties properties) {
        return new OutcomeRoutesConfiguration(properties.folders());
    }
}
