package org.complainthub.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.io.IOException;
import java.io.PrintStream;
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

    void run(ReplayOptions options, PrintStream screen) throws IOException {
        Arrivals arrivals = Arrivals.of(options.folder());
        List<ReceiptFile> files = new ReceiptFolder(options.folder(), options.channel()).files();
        List<ReplayResult> results = replayed(files, arrivals);
        ResultFile.write(options.out(), results, json);
        new ResultTable(screen).print(results);
        if (options.truth() != null) {
            new TruthReport(screen, Truth.of(options.truth()), results).print();
        }
    }

    private List<ReplayResult> replayed(List<ReceiptFile> files, Arrivals arrivals) throws IOException {
        try (JMSContext context = connections.createContext();
                FactCollector facts = new FactCollector(connections, addresses.events(), json)) {
            Inbox inbox = new Inbox(context, addresses.inbox());
            for (ReceiptFile file : files) {
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
