package org.complainthub.process;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** An Artemis server by the configuration that the project ships, {@code config/artemis/broker.xml}. */
public final class BrokerProgram {

    /** Of the user {@code hub}. */
    public static final String PASSWORD = "for-these-programs-only";

    private static final Path SHIPPED = Path.of("config/artemis/broker.xml");

    private BrokerProgram() {}

    /** Its data folder and its port. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        String configuration = Files.readString(SHIPPED)
                .replace("0.0.0.0:61616", "127.0.0.1:" + arguments[1])
                .replace(">data/", ">" + data + "/");
        Path file = Files.writeString(Files.createDirectories(data).resolve("broker.xml"), configuration);
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser("hub", PASSWORD);
        users.addRole("hub", "amq");
        new EmbeddedActiveMQ()
                .setConfigResourcePath(file.toUri().toString())
                .setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users))
                .setMbeanServer(ManagementFactory.getPlatformMBeanServer())
                .start();
        new CountDownLatch(1).await();
    }
}
