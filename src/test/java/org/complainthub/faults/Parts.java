package org.complainthub.faults;

import java.io.IOException;
import java.util.Map;
import javax.sql.DataSource;

/** Broker and database of the hubs of a stand: inside the hub, or servers of their own. */
interface Parts {

    /** By which a hub finds them. */
    Map<String, String> settings();

    /** Where systems hand in receipts by JMS. */
    String brokerUrl();

    /** A user of the broker with {@link Stand#PASSWORD}. */
    String brokerUser();

    /** The hub's own, looked into from beside. */
    DataSource database();

    /**
     * Messages on each queue and subscription.
     *
     * @throws IOException when the broker is not there
     */
    Map<String, Long> depths() throws IOException;

    void close() throws IOException, InterruptedException;
}
