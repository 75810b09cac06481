package org.complainthub.journey;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.complainthub.FreePort;
import org.complainthub.HubApplication;
import org.complainthub.ledger.Ledger;
import org.complainthub.ledger.LedgerRow;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The whole hub in this process, on free ports and in a folder of its own. */
final class TestHub implements AutoCloseable {

    static final String TOKEN = "token-for-this-test-only";
    static final String CLIENT_TOKEN = "token-of-the-agency-for-tests";
    static final String CLIENT_SECRET = "secret-of-the-agency-for-tests";
    static final String OLD_CLIENT_SECRET = "old-secret-of-the-agency-for-tests";
    static final String HASTY_TOKEN = "token-of-a-hasty-client-for-tests";
    static final String SUBSCRIBER = "reader";
    static final String SENDER = "writer";

    /** Of the department SALES, with the password {@link #TOKEN}. */
    static final String SALES_USER = "sales-desk";

    /** Those of the hub itself; what other subscribers leave unread is no work of its own. */
    private static final Set<String> RESTING = Set.of("complaints.invalid", "complaints.dead", "complaints.expired");

    private static final Pattern END_OF_DEPARTMENT = Pattern.compile("\\{code: ([A-Z_]+),(.*)}");

    private final ConfigurableApplicationContext context;
    private final int brokerPort;
    private final Path data;
    private final Traffic traffic;

    private TestHub(ConfigurableApplicationContext context, int brokerPort, Path data) throws Exception {
        this.context = context;
        this.brokerPort = brokerPort;
        this.data = data;
        this.traffic = Traffic.of(context);
    }

    /** Starts a hub; one started before in the same folder has left it everything. */
    static TestHub start(Path data, TestMail mail, String... more) throws Exception {
        int brokerPort = FreePort.next();
        List<String> arguments = arguments(data, mail, brokerPort, more);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(HubApplication.class)
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new));
        return new TestHub(context, brokerPort, data);
    }

    /** What a person would type to start this hub; the last word counts. */
    static List<String> arguments(Path data, TestMail mail, int brokerPort, String... more) throws IOException {
        writeDepartments(data.resolve("config"));
        Map<String, String> settings = settings(data, mail, brokerPort);
        for (String argument : more) {
            int equals = argument.indexOf('=');
            settings.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    private static Map<String, String> settings(Path data, TestMail mail, int brokerPort) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("hub.data", data.toString());
        settings.put("hub.reference.places", data.resolve("config").toUri() + ",classpath:defaults/");
        settings.put("server.port", "0");
        settings.put("server.shutdown", "immediate");
        settings.put("spring.jmx.enabled", "false");
        settings.put("spring.main.banner-mode", "off");
        settings.put("camel.main.shutdown-timeout", "5");
        settings.put("logging.level.root", "ERROR");
        settings.put("hub.operator.password", TOKEN);
        settings.put("hub.attempts.most", "10000"); // all tests come from one address
        settings.put("hub.broker.name", "hub-on-" + brokerPort);
        settings.put("hub.broker.port", String.valueOf(brokerPort));
        settings.put("hub.broker.redelivery.attempts", "3");
        settings.put("hub.broker.redelivery.delay", "50ms");
        people(settings);
        settings.put("hub.intake.http-token", TOKEN);
        client(settings, 0, "agency", CLIENT_TOKEN);
        settings.put("hub.intake.clients[0].secrets", OLD_CLIENT_SECRET + "," + CLIENT_SECRET);
        client(settings, 1, "hasty", HASTY_TOKEN);
        settings.put("hub.intake.clients[1].per-minute", "2");
        settings.put("hub.intake.maximum-size", "300KB");
        settings.putAll(mailbox(0, mail, TestMail.COMPLAINTS, "COMPLAINTS"));
        settings.putAll(mailbox(1, mail, TestMail.REPORTS, "ANSWERS"));
        settings.put("hub.intake.folders[0].name", "letters");
        settings.put("hub.intake.folders[0].channel", "LETTER");
        settings.put("hub.intake.folders[0].directory", data.resolve("in").toString());
        settings.put("hub.intake.folders[0].interval", "100ms");
        settings.put("hub.intake.folders[0].quiet-time", "50ms");
        settings.put("hub.report.desk-address", TestMail.REPORTS);
        settings.put("hub.report.message-id-domain", "northgate.example");
        settings.put("hub.report.outbox.sender", TestMail.REPORTS);
        settings.put("hub.report.web-address", "https://hub.northgate.example");
        settings.put("hub.report.customer.web-address", "https://care.northgate.example");
        settings.put("hub.report.outbox.from", "scheduler:outbox?delay=100");
        settings.put("hub.report.smtp", "smtp:127.0.0.1:" + mail.smtpPort());
        return settings;
    }

    private static void people(Map<String, String> settings) {
        user(settings, 0, SUBSCRIBER, "SUBSCRIBER");
        user(settings, 1, SENDER, "SENDER,RESPONDENT");
        settings.put("hub.desk.users[0].name", SALES_USER);
        settings.put("hub.desk.users[0].password", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(TOKEN));
        settings.put("hub.desk.users[0].role", "DEPARTMENT");
        settings.put("hub.desk.users[0].department", "SALES");
    }

    private static void client(Map<String, String> settings, int index, String name, String token) {
        String prefix = "hub.intake.clients[" + index + "].";
        settings.put(prefix + "name", name);
        settings.put(prefix + "channels", "SURVEY");
        settings.put(prefix + "tokens", token);
    }

    private static void user(Map<String, String> settings, int index, String name, String roles) {
        String prefix = "hub.broker.users[" + index + "].";
        settings.put(prefix + "name", name);
        settings.put(prefix + "password", TestMail.PASSWORD);
        settings.put(prefix + "roles", roles);
    }

    private static Map<String, String> mailbox(int index, TestMail mail, String address, String purpose) {
        String prefix = "hub.intake.mailboxes[" + index + "].";
        return Map.of(
                prefix + "name",
                address.substring(0, address.indexOf('@')),
                prefix + "purpose",
                purpose,
                prefix + "protocol",
                "imap",
                prefix + "host",
                "127.0.0.1",
                prefix + "port",
                String.valueOf(mail.imapPort()),
                prefix + "username",
                address,
                prefix + "password",
                TestMail.PASSWORD,
                prefix + "interval",
                "100ms");
    }

    /** The shipped departments, each with a mailbox. */
    private static void writeDepartments(Path config) throws IOException {
        Files.createDirectories(config);
        try (InputStream in = TestHub.class.getResourceAsStream("/defaults/departments.yaml")) {
            String shipped = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    config.resolve("departments.yaml"),
                    END_OF_DEPARTMENT
                            .matcher(shipped)
                            .replaceAll(found -> "{code: " + found.group(1) + "," + found.group(2) + ", mail: "
                                    + TestMail.addressOf(found.group(1)) + "}"));
        }
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ActiveMQServer broker() {
        return bean(EmbeddedActiveMQ.class).getActiveMQServer();
    }

    long depth(String queue) {
        return broker().locateQueue(queue).getMessageCount();
    }

    Traffic traffic() {
        return traffic;
    }

    String brokerUrl(String scheme) {
        return scheme + "://127.0.0.1:" + brokerPort;
    }

    String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    String receiptsUrl(String channel) {
        return url() + "/api/receipts/" + channel;
    }

    Path folder() {
        return data.resolve("in");
    }

    JdbcClient jdbc() {
        return JdbcClient.create(bean(DataSource.class));
    }

    Ledger ledger() {
        return bean(Ledger.class);
    }

    /** Receipts taken by any inlet so far, the same one again included. */
    double taken() {
        return bean(MeterRegistry.class)
                .counter("hub.facts", "fact", "receipt.received.v1")
                .count();
    }

    /** Messages set aside so far, at any stage. */
    double refused() {
        return bean(MeterRegistry.class).find("hub.invalid").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    /** Waits until no message is under way, every receipt is accounted for and every mail is out. */
    void awaitQuiet() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> unsent() == 0
                        && waiting() == 0
                        && ledger().account().balanced()
                        && unsent() == 0
                        && waiting() == 0);
    }

    private long waiting() {
        Set<String> own = Set.of(context.getEnvironment()
                .getRequiredProperty("hub.address.subscriptions")
                .split(","));
        return Stream.of(broker().getPostOffice().getAllBindings().toArray())
                .filter(org.apache.activemq.artemis.core.postoffice.QueueBinding.class::isInstance)
                .map(binding -> ((org.apache.activemq.artemis.core.postoffice.QueueBinding) binding).getQueue())
                .filter(queue -> !RESTING.contains(queue.getName().toString()))
                .filter(queue -> queue.getRoutingType() == RoutingType.ANYCAST
                        || own.contains(queue.getName().toString()))
                .mapToLong(queue -> queue.getMessageCount())
                .sum();
    }

    /** What waits in an outbox, or is due and not told yet. */
    private long unsent() {
        return Stream.of(
                        "select count(*) from outbox_mail where state not in ('SENT', 'BOUNCED')",
                        "select count(*) from acknowledgement where outcome = 'SENT'",
                        "select count(*) from work_clock where ring_at <= current_timestamp",
                        "select count(*) from complaint_file_change where pending")
                .mapToLong(count -> jdbc().sql(count).query(Long.class).single())
                .sum();
    }

    Optional<LedgerRow> row(String receiptId) {
        return ledger().rows(0, Ledger.LONGEST_PAGE).stream()
                .filter(row -> receiptId.equals(row.receiptId()))
                .findFirst();
    }

    @Override
    public void close() {
        traffic.close();
        context.close();
    }
}
