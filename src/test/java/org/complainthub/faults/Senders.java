package org.complainthub.faults;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.awaitility.Awaitility;
import org.complainthub.dovecot.Maildir;
import org.complainthub.process.GeneratedComplaint;
import org.complainthub.process.WebDoor;
import org.jspecify.annotations.Nullable;

/**
 * Customers and systems at every door at once, each receipt by one of them. A system that is not told that its receipt was
 * taken sends it again, as the documentation asks of it; a mail and a file are simply there.
 */
final class Senders implements AutoCloseable {

    /** Receipts that can never be read are sent in the place of so many. */
    private static final int POISON = 100;

    private static final String UNREADABLE = " \n";
    private static final Duration LONGEST = Duration.ofHours(2);

    private final Stand stand;
    private final String brokerUrl;
    private final String user;
    private final List<Door> doors;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> work = new ArrayList<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final boolean poison;
    private final @Nullable Maildir inbox;

    /** A way in. */
    private interface Door {
        void send(GeneratedComplaint complaint) throws Exception;
    }

    /**
     * Nobody sends yet.
     *
     * @param brokerUrl of the broker with the inbox
     * @param user there
     * @param poison whether one in a hundred receipts is unreadable
     */
    Senders(Stand stand, String brokerUrl, String user, boolean poison) {
        this.stand = stand;
        this.brokerUrl = brokerUrl;
        this.user = user;
        this.poison = poison;
        this.inbox = stand.mailboxes() == null ? null : stand.mailboxes().inbox(Stand.MAILBOX);
        this.doors = stand.mailboxes() == null
                ? List.of(this::byFolder, this::byHttp, this::byJms)
                : List.of(this::byFolder, this::byHttp, this::byJms, this::byMail);
    }

    /** Begins to send the receipts from one number to another at every door. */
    void begin(int first, int end) {
        for (int door = 0; door < doors.size(); door++) {
            int own = door;
            work.add(threads.submit(() -> {
                for (int number = first + own; number < end; number += doors.size()) {
                    doors.get(own).send(complaint(number));
                    sent.incrementAndGet();
                }
                return null;
            }));
        }
    }

    private GeneratedComplaint complaint(int number) {
        GeneratedComplaint complaint = GeneratedComplaint.number(number);
        return isPoison(number)
                ? new GeneratedComplaint(number, "WALK_IN", "broken-" + number + ".txt", UNREADABLE)
                : complaint;
    }

    private boolean isPoison(int number) {
        return poison && number % POISON == POISON / 2;
    }

    /** How many of these numbers can never be read. */
    long unreadable(int first, int end) {
        return java.util.stream.IntStream.range(first, end)
                .filter(this::isPoison)
                .count();
    }

    int sent() {
        return sent.get();
    }

    /** Waits until all are sent. */
    void awaitSent() throws InterruptedException, ExecutionException {
        for (Future<?> each : work) {
            each.get();
        }
    }

    private void byFolder(GeneratedComplaint complaint) throws IOException {
        Path folder = Files.createDirectories(stand.folder());
        Path partial = Files.writeString(stand.data().resolve("upload-" + complaint.number()), complaint.text());
        String suffix = complaint.channel().equals("MAIL") ? ".eml" : ".txt";
        Files.move(partial, folder.resolve("receipt-" + complaint.number() + suffix));
    }

    private void byMail(GeneratedComplaint complaint) throws IOException {
        byte[] mail = complaint.channel().equals("MAIL")
                ? complaint.text().getBytes(StandardCharsets.UTF_8)
                : Mails.around(complaint);
        Objects.requireNonNull(inbox).deliver(mail, Instant.now());
    }

    private void byHttp(GeneratedComplaint complaint) {
        untilTaken(() -> WebDoor.send(stand.webPort(), complaint).get());
    }

    private void byJms(GeneratedComplaint complaint) {
        untilTaken(() -> {
            try (ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(brokerUrl);
                    JMSContext session = connections.createContext(user, Stand.PASSWORD)) {
                JMSProducer producer = session.createProducer();
                producer.setProperty("channel", complaint.channel());
                producer.setProperty("name", complaint.name());
                producer.send(session.createQueue("complaints.inbox"), complaint.text());
                return "committed";
            }
        });
    }

    /** Again and again while the hub or its broker is not there. */
    private static void untilTaken(Callable<String> sending) {
        Awaitility.await()
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> sending.call() != null);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
