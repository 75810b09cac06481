package org.complainthub.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One run: receipts in, canonical complaints put into the order of their receipt (EIP Resequencer), results out. */
@Component
@Profile("replay")
class Replay {

    private final ConnectionFactory connections;
    private final ReplayProperties addresses;
    private final ObjectMapper json;
    private final QueueDepths depths;

    Replay(ConnectionFactory connections, ReplayProperties addresses, @Qualifier("hubJson") ObjectMapper json) {
        this.connections = connections;
        this.addresses = addresses;
        this.json = json;
        depths = new QueueDepths(addresses.broker());
    }

    /** What becomes of these receipts. */
    List<ReplayResult> resultsOf(ReceiptSelection receipts) throws IOException {
        Arrivals arrivals = receipts.arrivals();
        try (JMSContext context = connections.createContext();
                FactCollector facts = new FactCollector(connections, addresses.events(), json)) {
            Inbox inbox = new Inbox(context, addresses.inbox());
            for (ReceiptFile file : receipts.files()) {
                inbox.handIn(file, arrivals.timeOf(file.name()).orElse(null));
            }
            Settling settling = new Settling(depths);
            settling.await(addresses.resting(addresses.canonical()));
            new Resequencer(context, addresses, json).forward(arrivals);
            settling.await(addresses.resting());
            return facts.results(arrivals);
        }
    }
}
