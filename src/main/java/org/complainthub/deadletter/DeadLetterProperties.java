package org.complainthub.deadletter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where dead letters lie and where they may go back to.
 *
 * @param queue of the dead letters
 * @param events address of the topic, whose subscriptions are queues too
 * @param stages name of a stage to the queues it receives from; one that ends with an asterisk stands for all that begin so
 */
@ConfigurationProperties("hub.dead-letters")
record DeadLetterProperties(String queue, String events, Map<String, List<String>> stages) {

    /** The stage that receives from the queue; empty for a queue that is none of the hub's. */
    Optional<String> stageOf(String received) {
        return stages.entrySet().stream()
                .filter(stage -> stage.getValue().stream().anyMatch(name -> covers(name, received)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean covers(String name, String queue) {
        return name.endsWith("*") ? queue.startsWith(name.substring(0, name.length() - 1)) : queue.equals(name);
    }
}
