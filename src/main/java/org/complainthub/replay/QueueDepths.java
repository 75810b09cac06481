package org.complainthub.replay;

import java.lang.management.ManagementFactory;
import java.util.Set;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** How many messages wait, or are being worked on, on the embedded broker's queues. */
public final class QueueDepths {

    private static final String QUEUES =
            "org.apache.activemq.artemis:broker=\"%s\",component=addresses,subcomponent=queues,*";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final String queues;

    /** @param broker its name */
    public QueueDepths(String broker) {
        queues = QUEUES.formatted(broker);
    }

    /** Messages on all queues but those of these addresses; scheduled and delivered but unacknowledged ones count. */
    public long totalBut(Set<String> addresses) {
        try {
            long total = 0;
            for (ObjectName queue : server.queryNames(new ObjectName(queues), null)) {
                total += addresses.contains(address(queue)) ? 0 : depth(queue);
            }
            return total;
        } catch (JMException unexpected) {
            throw new IllegalStateException("the broker's queues cannot be seen by JMX", unexpected);
        }
    }

    private static String address(ObjectName queue) {
        return ObjectName.unquote(queue.getKeyProperty("address"));
    }

    private long depth(ObjectName queue) throws JMException {
        try {
            return (Long) server.getAttribute(queue, "MessageCount");
        } catch (InstanceNotFoundException goneMeanwhile) {
            return 0;
        }
    }
}
