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
import java.util.stream.IntStream;
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
    private final Fault.Case what;
    private final List<Door> doors = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> work = new ArrayList<>();
    private final @Nullable Maildir inbox;

    /** A way in. */
    private interface Door {
        void send(GeneratedComplaint complaint) throws Exception;
    }

    /** Nobody sends yet. */
    Senders(Stand stand, Fault.Case what) {
        this.stand = stand;
        this.what = what;
        this.inbox = stand.mailboxes() == null ? null : stand.mailboxes().inbox(Stand.MAILBOX);
        doors.addAll(List.of(this::byFolder, this::byHttp));
        if (stand.hasJms()) {
            doors.add(this::byJms);
        }
        if (stand.mailboxes() != null) {
            doors.add(this::byMail);
        }
    }

    /** Begins to send at every door. */
    void begin() {
        Duration between = what.during().multipliedBy(doors.size()).dividedBy(Math.max(1, what.receipts()));
        for (int door = 0; door < doors.size(); door++) {
            int own = door;
            work.add(threads.submit(() -> {
                for (int number = own; number < what.receipts(); number += doors.size()) {
                    doors.get(own).send(complaint(number));
                    Fault.pause(between);
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
        return what.poison() && number % POISON == POISON / 2;
    }

    /** How many of the receipts can never be read. */
    long unreadable() {
        return IntStream.range(0, what.receipts()).filter(this::isPoison).count();
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
            try (ActiveMQConnectionFactory connections =
                            new ActiveMQConnectionFactory(stand.parts().brokerUrl());
                    JMSContext session = connections.createContext(stand.parts().brokerUser(), Stand.PASSWORD)) {
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
