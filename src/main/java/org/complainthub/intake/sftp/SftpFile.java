package org.complainthub.intake.sftp;

import java.io.IOException;
import java.time.ZoneOffset;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.IncomingReceipt;
import org.complainthub.intake.Payload;
import org.complainthub.intake.file.FileSighting;
import org.complainthub.intake.poll.Offered;

/** A complete file on a server. */
record SftpFile(SftpPlace place, FileSighting file) implements Offered {

    private static final int SHORT_ID = 8;

    /** Tells this version of the file from others under its name. */
    static String item(FileSighting file) {
        return file.size() + " " + file.modified() + " " + file.name();
    }

    @Override
    public String id() {
        return item(file);
    }

    @Override
    public IncomingReceipt receipt() {
        SftpServer server = place.server();
        return new IncomingReceipt(
                new IncomingReceipt.Inlet(server.channel(), server.name()),
                file.name(),
                null,
                file.modified().atOffset(ZoneOffset.UTC),
                Payload.ofFile(file.size(), () -> place.session().read(file.name())));
    }

    @Override
    public void taken(Receipt receipt) throws IOException {
        switch (place.server().after()) {
            case KEEP -> place.remember(file);
            case DELETE -> place.session().delete(file.name());
            case MOVE ->
                place.session().move(file.name(), receipt.receiptId().substring(0, SHORT_ID) + "-" + file.name());
        }
    }

    @Override
    public void refused(String reason) {
        place.remember(file);
    }
}
