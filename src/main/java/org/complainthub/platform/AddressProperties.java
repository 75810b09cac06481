package org.complainthub.platform;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Names of the hub's addresses on the broker.
 *
 * @param subscriptions the hub's own durable subscriptions of the events, which no other user may read or end
 * @param declaredSubscriptions those of them that are there before the first fact is told
 * @param filters by the name of a declared subscription, what it hears (a selector); without one it hears everything
 * @param more further queues to declare, for runs that put a step between two stages
 */
@ConfigurationProperties("hub.address")
record AddressProperties(
        String inbox,
        String raw,
        String canonical,
        String matched,
        String departmentPrefix,
        String events,
        String answers,
        String workItems,
        String invalid,
        String dead,
        String expired,
        @DefaultValue List<String> subscriptions,
        @DefaultValue List<String> declaredSubscriptions,
        @DefaultValue Map<String, String> filters,
        @DefaultValue List<String> more) {

    List<String> queues() {
        List<String> queues = new java.util.ArrayList<>(
                List.of(inbox, raw, canonical, matched, answers, workItems, invalid, dead, expired));
        queues.addAll(more);
        return queues;
    }
}
