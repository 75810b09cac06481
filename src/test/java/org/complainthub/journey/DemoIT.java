package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.complainthub.FreePort;
import org.complainthub.HubApplication;
import org.complainthub.ledger.Account;
import org.complainthub.ledger.Ledger;
import org.complainthub.ledger.LedgerRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo, started twice in the same folder. */
@ExtendWith(OutputCaptureExtension.class)
class DemoIT {

    @TempDir
    private static Path data;

    /** Without those of clocks, which go on by themselves. */
    private static final String MAILS = "outbox_mail where message_id not like '<clock.%'";

    private static final List<Traffic> TRAFFIC = new CopyOnWriteArrayList<>();
    private static Outcome first;
    private static Outcome second;
    private static String screen;

    /** What is there when the demo has nothing left to do. */
    record Outcome(Account account, Set<String> sources, List<Long> filesReportsAndMails) {

        static Outcome of(ConfigurableApplicationContext demo) {
            Ledger ledger = demo.getBean(Ledger.class);
            JdbcClient database = JdbcClient.create(demo.getBean(DataSource.class));
            return new Outcome(
                    ledger.account(),
                    ledger.rows(0, Ledger.LONGEST_PAGE).stream()
                            .map(LedgerRow::source)
                            .collect(Collectors.toSet()),
                    Stream.of("complaint_file", "corrective_action_report", MAILS)
                            .map(table -> database.sql("select count(*) from " + table)
                                    .query(Long.class)
                                    .single())
                            .toList());
        }
    }

    @BeforeAll
    static void startTwice(CapturedOutput output) throws IOException {
        first = outcome();
        screen = output.getOut();
        second = outcome();
    }

    private static Outcome outcome() throws IOException {
        try (ConfigurableApplicationContext demo = new SpringApplicationBuilder(HubApplication.class)
                .profiles("demo")
                .logStartupInfo(false)
                .listeners(DemoIT::lookOn)
                .run(
                        "--hub.data=" + data,
                        "--hub.broker.name=demo",
                        "--hub.broker.port=" + FreePort.next(),
                        "--hub.demo.smtp-port=" + FreePort.next(),
                        "--hub.demo.imap-port=" + FreePort.next(),
                        "--hub.report.outbox.from=scheduler:outbox?delay=100",
                        "--camel.main.shutdown-timeout=5",
                        "--server.port=" + FreePort.next(),
                        "--server.shutdown=immediate",
                        "--spring.jmx.enabled=false",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=ERROR")) {
            Outcome outcome = Outcome.of(demo);
            TRAFFIC.forEach(Traffic::close); // before its broker stops
            return outcome;
        }
    }

    /** Before the samples are sent. */
    private static void lookOn(ApplicationEvent event) {
        if (event instanceof ApplicationStartedEvent started) {
            try {
                TRAFFIC.add(Traffic.of(started.getApplicationContext()));
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    @Test
    void accountsForEveryReceipt() {
        Account account = first.account();

        assertThat(account.balanced()).as(account.toString()).isTrue();
        assertThat(List.of(account.filed(), account.joined(), account.notFeedback(), account.invalid()))
                .allSatisfy(count -> assertThat(count).isPositive());
    }

    @Test
    void hasARowForEverySampleFile() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("samples"))) {
            Set<String> names = files.filter(Files::isRegularFile)
                    .filter(file -> file.getNameCount() == 3 && !file.startsWith("samples/config"))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".eml"))
                    .collect(Collectors.toSet());
            assertThat(names).allSatisfy(name -> assertThat(first.sources()).anyMatch(source -> source.contains(name)));
        }
    }

    @Test
    void printsWhatBecameOfThem() {
        assertThat(screen)
                .contains("received " + first.account().received() + " = filed "
                        + first.account().filed())
                .contains("@", "/hawtio/", "operator / demo")
                .doesNotContain("NOT BALANCED");
    }

    @Test
    void addsNothingTheSecondTime() {
        assertThat(second).isEqualTo(first);
        assertThat(TRAFFIC.get(1).matching(seen -> seen.address().equals("complaints.canonical")))
                .isEmpty();
    }

    @Test
    void sendsOnlyMessagesThatFitTheirSchemas() {
        assertThat(TRAFFIC.get(0).messages()).isNotEmpty();
        assertThat(TRAFFIC.get(0).faults()).isEmpty();
    }
}
