package org.complainthub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.complainthub.dovecot.DovecotServer;
import org.complainthub.dovecot.GeneratedMail;
import org.complainthub.dovecot.Maildir;
import org.springframework.util.FileSystemUtils;

/**
 * How fast the hub takes mails from a local Dovecot until their pointers are committed, beside a bare IMAP client and
 * the disk in the same run. Prints figures, never fails on them. How many mails: {@code -Dbench.mails},
 * {@code bench.many}, {@code bench.among}, {@code bench.large}, 0 for none, {@code bench.rounds} of the first; options
 * of the hub's Java: {@code bench.hub}.
 */
public final class IntakeBenchmark {

    private static final int SMALL = 9 * 1024;
    private static final int LARGE = 25 * 1024 * 1024;
    private static final List<Load> LOADS = List.of(
            new Load("9 KiB mails", number("mails", 4000), 0, number("rounds", 3)),
            new Load("mailbox of many", number("many", 50_000), 0, 1),
            new Load("25 MB attachments among 9 KiB", number("among", 1000), number("large", 8), 1));

    private IntakeBenchmark() {}

    private static int number(String property, int otherwise) {
        return Integer.getInteger("bench." + property, otherwise);
    }

    /** A mailbox as it is filled for one measurement. */
    private record Load(String name, int mails, int largeMails, int rounds) {

        void fill(Maildir inbox) throws IOException {
            byte[] large = largeMails == 0 ? new byte[0] : GeneratedMail.ofSize(mails, LARGE * 3 / 4);
            for (int number = 0; number < mails; number++) {
                inbox.deliver(GeneratedMail.ofSize(number, SMALL), Instant.now());
            }
            for (int number = 0; number < largeMails; number++) {
                large[20] = (byte) ('0' + number);
                inbox.deliver(large, Instant.now());
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        if (!DovecotServer.isInstalled()) {
            System.out.println(
                    "intake benchmark skipped: there is no dovecot (apt-get install dovecot-imapd dovecot-pop3d)");
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "JDK %s, %d processors, load %.1f; hub in a process of its own with -Xmx256m, embedded broker, H2%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
        for (Load load : LOADS) {
            for (int round = 1; load.mails() > 0 && round <= load.rounds(); round++) {
                measure(load, round);
            }
        }
    }

    private static void measure(Load load, int round) throws Exception {
        Path data = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "bench");
        try (DovecotServer server = DovecotServer.start("bench")) {
            Maildir inbox = server.inbox("bench");
            load.fill(inbox);
            int mails = load.mails() + load.largeMails();
            double bare = BareImap.rate(server, Math.min(mails, 5000));
            double disk = EvidenceDisk.rate(data, SMALL);
            MeasuredHub.Speed hub = MeasuredHub.speed(data, server, mails);
            System.out.printf(
                    Locale.ROOT,
                    "%-30s round %d: %6d mails, hub %6.0f/s and %.2f ms of processor a mail, bare IMAP fetch %6.0f/s (ratio %.2f), file + 2 fsync %5.0f/s"
                            + " (ratio %.2f), load %.1f%n",
                    load.name(),
                    round,
                    mails,
                    hub.perSecond(),
                    hub.milliseconds(),
                    bare,
                    hub.perSecond() / bare,
                    disk,
                    hub.perSecond() / disk,
                    java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                            .getSystemLoadAverage());
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }
}
