package org.complainthub.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.mailbox.BatchLimits;
import org.springframework.util.unit.DataSize;

/** A gateway into an intake without routes: evidence in a folder, pointers in a list, and a broker that may be down. */
public final class Receipts implements ReceiptGateway {

    public final AtomicBoolean brokerIsDown = new AtomicBoolean();
    public final List<Receipt> pointers = new CopyOnWriteArrayList<>();

    private final FileEvidenceStore evidence;
    private final ReceiptIntake intake;

    public Receipts(Path directory) {
        IntakeProperties properties = new IntakeProperties(
                directory.resolve("evidence"),
                DataSize.ofKilobytes(64),
                DataSize.ofMegabytes(64),
                new BatchLimits(500, DataSize.ofMegabytes(8)),
                List.of());
        evidence = new FileEvidenceStore(properties.evidenceDirectory());
        intake = new ReceiptIntake(evidence, properties);
    }

    @Override
    public Receipt accept(IncomingReceipt incoming) {
        try {
            Receipt receipt = intake.take(incoming);
            if (brokerIsDown.get()) {
                throw new ReceiptNotTaken(new IOException("the broker is down"));
            }
            pointers.add(receipt);
            return receipt;
        } catch (IOException unreadable) {
            throw new ReceiptNotTaken(unreadable);
        }
    }

    public EvidenceStore evidence() {
        return evidence;
    }

    /** Bytes of the receipt that was taken last. */
    public byte[] lastContent() {
        return evidence.get(pointers.get(pointers.size() - 1).evidence().sha256());
    }

    /** The pointer that an intake would make. */
    public static Receipt of(IncomingReceipt incoming) {
        try {
            return new Receipts(Files.createTempDirectory("evidence")).accept(incoming);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
