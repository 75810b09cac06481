package org.complainthub.matching;

import org.complainthub.mail.automatic.Brake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What matching takes from elsewhere. */
@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {

    @Bean
    ReopeningBrake reopeningBrake(Brake brake) {
        return address -> brake.permits("REOPEN", address);
    }
}
