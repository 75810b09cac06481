package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.complainthub.HubApplication;
import org.complainthub.ledger.Account;
import org.complainthub.ledger.Ledger;
import org.complainthub.ledger.LedgerRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo, started twice in the same folder. */
@ExtendWith(OutputCaptureExtension.class)
class DemoIT {

    @TempDir
    private static Path data;

    private static Account first;
    private static Account second;
    private static Set<String> sources;
    private static long[] filesAndMails;
    private static long[] filesAndMailsLater;
    private static String screen;

    @BeforeAll
    static void startTwice(CapturedOutput output) throws IOException {
        try (ConfigurableApplicationContext demo = start()) {
            first = demo.getBean(Ledger.class).account();
            sources = demo.getBean(Ledger.class).rows(0, Ledger.LONGEST_PAGE).stream()
                    .map(LedgerRow::source)
                    .collect(Collectors.toSet());
            filesAndMails = filesAndMails(demo);
            screen = output.getOut();
        }
        try (ConfigurableApplicationContext demo = start()) {
            second = demo.getBean(Ledger.class).account();
            filesAndMailsLater = filesAndMails(demo);
        }
    }

    private static ConfigurableApplicationContext start() throws IOException {
        return new SpringApplicationBuilder(HubApplication.class)
                .profiles("demo")
                .logStartupInfo(false)
                .run(
                        "--hub.data=" + data,
                        "--hub.broker.name=demo-it",
                        "--hub.broker.port=" + freePort(),
                        "--hub.demo.smtp-port=" + freePort(),
                        "--hub.demo.imap-port=" + freePort(),
                        "--hub.report.outbox.from=scheduler:outbox?delay=100",
                        "--server.port=" + freePort(),
                        "--server.shutdown=immediate",
                        "--spring.jmx.enabled=false",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=ERROR");
    }

    private static long[] filesAndMails(ConfigurableApplicationContext demo) {
        JdbcClient database = JdbcClient.create(demo.getBean(DataSource.class));
        return Stream.of("complaint_file", "outbox_mail", "corrective_action_report")
                .mapToLong(table -> database.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toArray();
    }

    @Test
    void accountsForEveryReceipt() {
        assertThat(first.received()).isPositive();
        assertThat(first.balanced()).as(first.toString()).isTrue();
        assertThat(first.filed()).isPositive();
        assertThat(first.joined()).isPositive();
        assertThat(first.notFeedback()).isPositive();
        assertThat(first.invalid()).isPositive();
    }

    @Test
    void hasARowForEverySampleFile() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("samples"))) {
            Set<String> names = files.filter(Files::isRegularFile)
                    .filter(file -> file.getNameCount() == 3 && !file.startsWith("samples/config"))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".eml"))
                    .collect(Collectors.toSet());
            assertThat(names).allSatisfy(name -> assertThat(sources).anyMatch(source -> source.contains(name)));
        }
    }

    @Test
    void printsWhatBecameOfThem() {
        assertThat(screen)
                .contains("received " + first.received() + " = filed " + first.filed())
                .contains("@", "/hawtio/", "operator / demo")
                .doesNotContain("NOT BALANCED");
    }

    @Test
    void addsNothingTheSecondTime() {
        assertThat(second).isEqualTo(first);
        assertThat(filesAndMailsLater).containsExactly(filesAndMails);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
