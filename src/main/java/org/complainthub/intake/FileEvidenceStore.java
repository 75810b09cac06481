package org.complainthub.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.EvidenceUnavailable;

/**
 * Evidence as files named by their sha-256 in 256 folders. A file appears under its name only when it is complete and
 * on disk; reading checks it against its name.
 */
final class FileEvidenceStore implements EvidenceStore {

    private final Path directory;

    FileEvidenceStore(Path directory) {
        this.directory = directory;
    }

    @Override
    public String put(byte[] content) {
        String sha256 = Sha256.hex(content);
        Path target = fileOf(sha256);
        try {
            if (!Files.exists(target) || Files.size(target) != content.length) {
                Files.createDirectories(target.getParent());
                write(target, content);
            }
        } catch (IOException full) {
            throw new EvidenceUnavailable("cannot store evidence " + sha256, full);
        }
        return sha256;
    }

    @Override
    public byte[] get(String sha256) {
        byte[] content = read(sha256);
        if (!Sha256.hex(content).equals(sha256)) {
            throw new EvidenceUnavailable("evidence " + sha256 + " is damaged");
        }
        return content;
    }

    private byte[] read(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new EvidenceUnavailable("not an address of evidence: " + sha256);
        }
        try {
            return Files.readAllBytes(fileOf(sha256));
        } catch (IOException missing) {
            throw new EvidenceUnavailable("evidence " + sha256 + " cannot be read", missing);
        }
    }

    private Path fileOf(String sha256) {
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static void write(Path target, byte[] content) throws IOException {
        Path parent = java.util.Objects.requireNonNull(target.getParent());
        Path partial = Files.createTempFile(parent, "incoming-", ".part");
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceDirectory(parent);
    }

    /** The new name itself must survive a crash. Windows cannot open a directory and does not need it. */
    private static void forceDirectory(Path directory) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
