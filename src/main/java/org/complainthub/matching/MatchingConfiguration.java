package org.complainthub.matching;

import org.complainthub.mail.automatic.Brake;
import org.complainthub.reference.DataFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the rules of matching once, at start. */
@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {

    @Bean
    MatchingRules matchingRules(DataFiles files) {
        return MatchingRules.from(files);
    }

    @Bean
    ReopeningBrake reopeningBrake(Brake brake) {
        return address -> brake.permits("REOPEN", address);
    }
}
