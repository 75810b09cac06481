package org.complainthub.intake.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.IncomingReceipt;
import org.complainthub.intake.Payload;
import org.complainthub.intake.file.FileSighting;
import org.complainthub.intake.poll.Offered;

/** A complete file of a watched folder. */
record FolderFile(Folder folder, SortedFiles sorted, FileSighting file) implements Offered {

    @Override
    public String id() {
        return file.name();
    }

    @Override
    public IncomingReceipt receipt() {
        Path path = folder.directory().resolve(file.name());
        return new IncomingReceipt(
                new IncomingReceipt.Inlet(folder.channel(), folder.name()),
                file.name(),
                null,
                file.modified().atOffset(ZoneOffset.UTC),
                Payload.ofFile(file.size(), () -> Files.newInputStream(path)));
    }

    @Override
    public void taken(Receipt receipt) throws IOException {
        sorted.take(file.name(), receipt.receiptId());
    }

    @Override
    public void refused(String reason) throws IOException {
        sorted.fail(file.name(), reason);
    }
}
