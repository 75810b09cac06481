package org.complainthub.privacy;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where messages lie until a person looks at them.
 *
 * @param resting type of record, as {@code retention.yaml} names it, to its queue
 */
@ConfigurationProperties("hub")
record RestingQueues(Map<String, String> resting) {

    RestingQueues {
        resting = Map.copyOf(resting);
    }
}
