package org.complainthub.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.complainthub.FreePort;
import org.complainthub.platform.BrokerProperties.Role;
import org.complainthub.platform.BrokerProperties.Tls;
import org.complainthub.platform.BrokerProperties.User;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTlsTest {

    private static final String PASSWORD = "only for this test";
    private static final User CALLS = new User("calls", "secret-of-calls", List.of(Role.SENDER), List.of());

    @TempDir
    static Path keys;

    @TempDir
    Path directory;

    private int port;

    @BeforeAll
    static void makeKeys() throws Exception {
        keytool(
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-keystore",
                "broker.p12",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1");
        keytool("-genkeypair", "-alias", "client", "-keyalg", "EC", "-dname", "CN=calls", "-keystore", "client.p12");
        trust("broker", "trusted-by-client.p12");
        trust("client", "trusted-by-broker.p12");
    }

    @BeforeEach
    void findPort() throws Exception {
        port = FreePort.next();
    }

    @Test
    void speaksTlsAlone() throws Exception {
        try (TestBroker broker = new TestBroker(directory, port, tls(null), CALLS)) {
            hand(url("trustStorePath=" + keys.resolve("trusted-by-client.p12")));
            assertThat(broker.depth("complaints.inbox")).isEqualTo(1);
            assertThatThrownBy(() -> hand("tcp://localhost:" + port + "?callTimeout=1000"))
                    .isInstanceOf(JMSRuntimeException.class);
        }
    }

    @Test
    void wantsACertificateOfEveryClientWhenMutual() throws Exception {
        try (TestBroker broker = new TestBroker(directory, port, tls(keys.resolve("trusted-by-broker.p12")), CALLS)) {
            String trusting = "trustStorePath=" + keys.resolve("trusted-by-client.p12");
            assertThatThrownBy(() -> hand(url(trusting))).isInstanceOf(JMSRuntimeException.class);
            hand(url(trusting + "&keyStorePassword=" + PASSWORD.replace(" ", "%20") + "&keyStorePath="
                    + keys.resolve("client.p12")));
            assertThat(broker.depth("complaints.inbox")).isEqualTo(1);
        }
    }

    @Test
    void showsNoPassword() {
        assertThat(tls(null)).hasToString("TLS");
        assertThat(tls(keys)).hasToString("mutual TLS");
    }

    private static Tls tls(Path trustStore) {
        return new Tls(keys.resolve("broker.p12"), PASSWORD, trustStore, trustStore == null ? null : PASSWORD);
    }

    private String url(String parameters) {
        return "tcp://localhost:" + port + "?callTimeout=5000&sslEnabled=true&trustStorePassword="
                + PASSWORD.replace(" ", "%20") + "&" + parameters;
    }

    private static void hand(String url) {
        try (JMSContext context = new ActiveMQConnectionFactory(url, CALLS.name(), CALLS.password()).createContext()) {
            context.createProducer().send(context.createQueue("complaints.inbox"), "a receipt");
        }
    }

    private static void trust(String alias, String store) throws Exception {
        keytool("-exportcert", "-alias", alias, "-keystore", alias + ".p12", "-file", alias + ".cer");
        keytool("-importcert", "-noprompt", "-alias", alias, "-file", alias + ".cer", "-keystore", store);
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process =
                new ProcessBuilder(command).directory(keys.toFile()).inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }
}
