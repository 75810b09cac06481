package org.complainthub.intake.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.IncomingReceipt;
import org.complainthub.intake.Payload;
import org.complainthub.intake.file.FileSighting;
import org.complainthub.intake.poll.Offered;
import org.complainthub.intake.sidecar.Pairs;
import org.complainthub.intake.sidecar.Sidecar;
import org.jspecify.annotations.Nullable;

/** A complete file on a server, with its sidecar. */
record SftpFile(SftpPlace place, Pairs.Pair files) implements Offered {

    private static final int SHORT_ID = 8;

    /** Tells this version of the file from others under its name. */
    static String item(FileSighting file) {
        return file.size() + " " + file.modified() + " " + file.name();
    }

    @Override
    public String id() {
        return item(files.letter());
    }

    @Override
    public IncomingReceipt receipt() {
        SftpServer server = place.server();
        FileSighting letter = files.letter();
        return new IncomingReceipt(
                new IncomingReceipt.Inlet(server.channel(), server.name()),
                letter.name(),
                null,
                letter.modified().atOffset(ZoneOffset.UTC),
                Payload.ofFile(letter.size(), () -> place.session().read(letter.name())),
                sidecar(),
                List.of());
    }

    private @Nullable Sidecar sidecar() {
        FileSighting file = files.sidecar();
        if (file == null) {
            return place.server().sidecarExpected() ? Sidecar.missing() : null;
        }
        try (InputStream in = place.session().read(file.name())) {
            return Sidecar.read(file, in, place.now());
        } catch (IOException later) {
            throw new UncheckedIOException(later);
        }
    }

    /**
     * The sidecar first: a letter that is left behind is the same receipt again, a sidecar would be alone. Where the letter
     * was replaced meanwhile both stay, for the new one.
     */
    @Override
    public void taken(Receipt receipt) throws IOException {
        if (place.server().after() != SftpServer.After.KEEP && place.session().isReplaced(files.letter())) {
            return;
        }
        for (FileSighting file : both()) {
            switch (place.server().after()) {
                case KEEP -> place.remember(file);
                case DELETE -> place.session().delete(file.name());
                case MOVE ->
                    place.session().move(file.name(), receipt.receiptId().substring(0, SHORT_ID) + "-" + file.name());
            }
        }
    }

    @Override
    public void refused(String reason) {
        both().forEach(place::remember);
    }

    private List<FileSighting> both() {
        return Stream.of(files.sidecar(), files.letter())
                .filter(Objects::nonNull)
                .toList();
    }
}
