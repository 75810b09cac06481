package org.complainthub.intake.sftp;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.complainthub.intake.file.FileSighting;
import org.complainthub.intake.file.QuietFiles;
import org.complainthub.intake.file.TakenItems;
import org.complainthub.intake.poll.Offer;
import org.complainthub.intake.poll.Offered;
import org.complainthub.intake.poll.Place;
import org.complainthub.intake.sidecar.Pairs;
import org.jspecify.annotations.Nullable;

/** A folder on an SFTP server. Each look connects anew, so that a cut connection is history by the next. */
final class SftpPlace implements Place {

    private static final int MOST = 100;

    private final SftpServer server;
    private final TakenItems taken;
    private final QuietFiles quiet;
    private final Pairs pairs;
    private final Clock clock;
    private @Nullable SftpSession session;

    SftpPlace(SftpServer server, TakenItems taken, Clock clock) {
        this.server = server;
        this.taken = taken;
        this.quiet = new QuietFiles(server.quietTime(), clock);
        this.pairs = new Pairs(server.sidecarExpected(), server.sidecarWait(), clock);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "sftp";
    }

    @Override
    public String name() {
        return server.name();
    }

    @Override
    public Duration interval() {
        return server.interval();
    }

    @Override
    public Offer look() throws IOException {
        close();
        SftpSession open = SftpSession.open(server);
        session = open;
        List<FileSighting> files = open.files();
        Set<String> known =
                taken.among(key(), files.stream().map(SftpFile::item).toList());
        Pairs.Complete complete = pairs.among(unknown(files, known), unknown(quiet.among(files), known));
        List<Pairs.Pair> waiting = Stream.concat(
                        complete.pairs().stream(), complete.alone().stream().map(SftpPlace::aloneAsLetter))
                .toList();
        List<Offered> offered = waiting.stream()
                .limit(MOST)
                .map(pair -> (Offered) new SftpFile(this, pair))
                .toList();
        return new Batch(offered, waiting.size() > MOST);
    }

    private static List<FileSighting> unknown(List<FileSighting> files, Set<String> known) {
        return files.stream()
                .filter(file -> !known.contains(SftpFile.item(file)))
                .toList();
    }

    /** There is nobody on the server to whom it could be given back, so a person of the hub gets to see it. */
    private static Pairs.Pair aloneAsLetter(FileSighting sidecar) {
        return new Pairs.Pair(sidecar, null);
    }

    Instant now() {
        return clock.instant();
    }

    SftpServer server() {
        return server;
    }

    SftpSession session() throws IOException {
        SftpSession open = session;
        if (open == null) {
            throw new IOException("the connection is closed");
        }
        return open;
    }

    /** The file need not be taken again though it lies there. */
    void remember(FileSighting file) {
        taken.add(key(), SftpFile.item(file));
    }

    private String key() {
        return kind() + "-" + name();
    }

    @Override
    public void close() {
        if (session != null) {
            Objects.requireNonNull(session).close();
            session = null;
        }
    }

    private final class Batch implements Offer {

        private final List<Offered> files;
        private final boolean more;

        private Batch(List<Offered> files, boolean more) {
            this.files = files;
            this.more = more;
        }

        @Override
        public List<Offered> receipts() {
            return files;
        }

        @Override
        public boolean settle() {
            close();
            return more;
        }
    }
}
