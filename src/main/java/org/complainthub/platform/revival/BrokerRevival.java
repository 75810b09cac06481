package org.complainthub.platform.revival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ActiveMQServer.SERVER_STATE;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Starts the embedded broker again that stopped by itself, as Artemis does when it cannot write to its journal; the rest of
 * the hub connects to it by itself. It waits for room on the disk, for a start without any breaks off halfway.
 */
@Component("brokerRevival")
public class BrokerRevival {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerRevival.class);

    /** A few files of the journal. */
    private static final DataSize ROOM = DataSize.ofMegabytes(64);

    private final @Nullable ActiveMQServer broker;
    private final Path directory;

    @Autowired
    public BrokerRevival(ObjectProvider<EmbeddedActiveMQ> broker, @Value("${hub.broker.directory}") Path directory) {
        EmbeddedActiveMQ embedded = broker.getIfAvailable();
        this.broker = embedded == null ? null : embedded.getActiveMQServer();
        this.directory = directory;
    }

    /** Does nothing while the broker runs, or is another process. */
    public void look() throws Exception {
        if (broker != null && broker.getState() == SERVER_STATE.STOPPED) {
            if (hasRoom()) {
                LOG.warn("the embedded broker has stopped by itself and is started again");
                start(broker);
            } else {
                LOG.error("the embedded broker has stopped: there is no room in {}", directory);
            }
        }
    }

    private boolean hasRoom() throws IOException {
        return Files.getFileStore(directory).getUsableSpace() >= ROOM.toBytes();
    }

    private static void start(ActiveMQServer broker) throws Exception {
        try {
            broker.start();
        } catch (Exception half) {
            broker.stop();
            throw half;
        }
    }
}
