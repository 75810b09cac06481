package org.complainthub.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.FluentProducerTemplate;
import org.complainthub.complaint.EvidenceArchive;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.InvalidMessage;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.lease.Leases;
import org.complainthub.intake.mailbox.BytesInFlight;
import org.complainthub.intake.mailbox.MailboxPollers;
import org.complainthub.intake.mailbox.PollingParts;
import org.complainthub.intake.mailbox.login.AccessTokens;
import org.complainthub.intake.mailbox.login.TokenEndpoint;
import org.complainthub.intake.mailbox.server.JakartaMailServer;
import org.complainthub.intake.mailbox.server.JdbcMailMemory;
import org.complainthub.intake.mailbox.server.MailServer;
import org.complainthub.intake.mailbox.server.Mailbox;
import org.complainthub.intake.pause.Pauses;
import org.complainthub.intake.watch.InletWatch;
import org.complainthub.intake.watch.InletWatches;
import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

/** Wiring of the intake. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    /** The part of the heap that mails of all mailboxes together may take while they are on their way. */
    private static final int PART_OF_THE_HEAP = 3;

    /** More than evidence and broker need on a bad day, less than clients wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    EvidenceArchive evidenceStore(IntakeProperties properties, DiskRoom room) {
        return new FileEvidenceStore(properties.evidenceDirectory(), room);
    }

    @Bean
    DiskRoom diskRoom(
            IntakeProperties properties,
            @Value("${hub.data}") Path data,
            @Value("${hub.broker.directory}") Path broker,
            @Value("${hub.intake.keep-free}") DataSize least) {
        return new DiskRoom(List.of(properties.evidenceDirectory(), data, broker), least);
    }

    @Bean("inboxWatch")
    InletWatch inboxWatch(InletWatches inlets) {
        return inlets.add("jms", "inbox", () -> {});
    }

    @Bean("inboxPause")
    InboxPauseProcessor inboxPause(@Qualifier("inboxWatch") InletWatch inbox, Pauses pauses, DiskRoom room) {
        return new InboxPauseProcessor(inbox, pauses, room::suffices);
    }

    /** Hands a receipt to the intake route and waits until its pointer is committed. */
    @Bean
    ReceiptGateway receiptGateway(FluentProducerTemplate template, @Value("${hub.intake.http.to}") String endpoint) {
        return new TimedGateway(
                incoming -> receipt(template.to(endpoint).withBody(incoming).send()), PATIENCE);
    }

    private static Receipt receipt(Exchange done) {
        if (done.getException() != null) {
            throw new ReceiptNotTaken(done.getException());
        }
        InvalidMessage refused = done.getProperty("invalidMessage", InvalidMessage.class);
        if (refused != null) {
            throw new InvalidInput(refused.reason());
        }
        return Objects.requireNonNull(
                done.getMessage().getBody(Receipt.class), "the intake route answers with the receipt");
    }

    @Bean
    MailServer mailServer(JdbcTemplate database, @Qualifier("hubJson") ObjectMapper json, Clock clock) {
        AccessTokens tokens = new AccessTokens(new TokenEndpoint(json, clock), clock);
        return new JakartaMailServer(tokens, new JdbcMailMemory(database, clock), clock);
    }

    @Bean
    PollingParts pollingParts(IntakeProperties properties, MailServer server, Leases leases, Clock clock) {
        return new PollingParts(
                server,
                leases,
                new BytesInFlight(Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP),
                properties.batch(),
                properties.maximumSize().toBytes(),
                clock);
    }

    @Bean("mailboxPollers")
    MailboxPollers mailboxPollers(IntakeProperties properties, PollingParts parts, ReferenceData reference) {
        Set<String> departments =
                reference.departments().stream().map(Department::code).collect(Collectors.toSet());
        for (Mailbox mailbox : properties.mailboxes()) {
            if (mailbox.department() != null && !departments.contains(mailbox.department())) {
                throw new IllegalArgumentException(
                        "mailbox " + mailbox.name() + ": there is no department " + mailbox.department());
            }
        }
        return new MailboxPollers(properties.mailboxes(), parts);
    }
}
