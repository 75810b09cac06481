package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSContext;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.complainthub.FreePort;
import org.complainthub.HubApplication;
import org.complainthub.ledger.Account;
import org.complainthub.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The hub on a broker that is not its own, reached by TCP, on which addresses come into being as they are used. */
class ExternalBrokerIT {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    Path data;

    @Test
    void worksOnABrokerThatIsNotItsOwn() throws Exception {
        String url = "tcp://127.0.0.1:" + FreePort.next();
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ().setConfiguration(open(url));
        broker.start();
        try (ConfigurableApplicationContext hub = startHub(url);
                ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(url)) {
            assertThat(hub.getBeansOfType(EmbeddedActiveMQ.class)).isEmpty();
            handIn(connections);
            Ledger ledger = hub.getBean(Ledger.class);
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(ledger.account()).isEqualTo(new Account(1, 1, 0, 0, 0)));
        } finally {
            broker.stop();
        }
    }

    private static void handIn(ActiveMQConnectionFactory connections) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer()
                    .setProperty("channel", "LETTER")
                    .setProperty("name", "letter.txt")
                    .send(context.createQueue("complaints.inbox"), "刹车异响，修了三次还没修好，请尽快处理。");
        }
    }

    private Configuration open(String url) throws Exception {
        return new ConfigurationImpl()
                .setName("broker-of-somebody-else")
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setJournalDirectory(data.resolve("journal").toString())
                .addAcceptorConfiguration("tcp", url);
    }

    private ConfigurableApplicationContext startHub(String url) {
        return new SpringApplicationBuilder(HubApplication.class)
                .logStartupInfo(false)
                .run(
                        "--hub.data=" + data,
                        "--hub.broker.url=" + url,
                        "--hub.broker.user=hub",
                        "--hub.broker.password=hub",
                        "--hub.report.outbox.from=direct:outbox-off",
                        "--server.port=0",
                        "--spring.jmx.enabled=false",
                        "--spring.main.banner-mode=off",
                        "--camel.main.shutdown-timeout=5",
                        "--logging.level.root=ERROR");
    }
}
