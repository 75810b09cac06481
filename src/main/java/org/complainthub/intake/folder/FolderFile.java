package org.complainthub.intake.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.IncomingReceipt;
import org.complainthub.intake.Payload;
import org.complainthub.intake.file.FileSighting;
import org.complainthub.intake.poll.Offered;
import org.complainthub.intake.sidecar.Pairs;
import org.complainthub.intake.sidecar.Sidecar;
import org.jspecify.annotations.Nullable;

/** A complete file of a watched folder, with its sidecar. */
final class FolderFile implements Offered {

    private final Folder folder;
    private final SortedFiles sorted;
    private final Pairs.Pair files;
    private final Clock clock;
    private @Nullable Sidecar sidecar;

    FolderFile(Folder folder, SortedFiles sorted, Pairs.Pair files, Clock clock) {
        this.folder = folder;
        this.sorted = sorted;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String id() {
        return files.letter().name();
    }

    @Override
    public IncomingReceipt receipt() {
        FileSighting letter = files.letter();
        Path path = folder.directory().resolve(letter.name());
        sidecar = sidecar();
        return new IncomingReceipt(
                new IncomingReceipt.Inlet(folder.channel(), folder.name()),
                letter.name(),
                null,
                letter.modified().atOffset(ZoneOffset.UTC),
                Payload.ofFile(letter.size(), () -> Files.newInputStream(path)),
                sidecar,
                List.of());
    }

    private @Nullable Sidecar sidecar() {
        if (files.sidecar() != null) {
            return read(files.sidecar());
        }
        return folder.sidecarExpected() ? Sidecar.missing() : null;
    }

    private Sidecar read(FileSighting file) {
        try (InputStream in = Files.newInputStream(folder.directory().resolve(file.name()))) {
            return Sidecar.read(file, in, clock.instant());
        } catch (IOException later) {
            throw new UncheckedIOException(later);
        }
    }

    /**
     * The sidecar moves first: a letter that is left behind is the same receipt again, a sidecar would be alone. Where the
     * letter was replaced meanwhile both stay, for the new one.
     */
    @Override
    public void taken(Receipt receipt) throws IOException {
        if (sorted.isReplaced(files.letter())) {
            return;
        }
        if (files.sidecar() != null) {
            String fault = sidecar == null ? null : sidecar.fault();
            if (fault == null) {
                sorted.take(files.sidecar(), receipt.receiptId());
            } else {
                sorted.fail(files.sidecar().name(), fault);
            }
        }
        sorted.take(files.letter(), receipt.receiptId());
    }

    @Override
    public void refused(String reason) throws IOException {
        if (files.sidecar() != null) {
            sorted.fail(files.sidecar().name(), reason);
        }
        sorted.fail(files.letter().name(), reason);
    }
}
