package org.complainthub.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Objects;
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
            if (!isThere(target, content.length)) {
                put(new ByteArrayInputStream(content));
            }
        } catch (IOException full) {
            throw new EvidenceUnavailable("cannot store evidence " + sha256, full);
        }
        return sha256;
    }

    @Override
    public String put(InputStream content) throws IOException {
        Path partial = partial();
        try {
            DigestInputStream digested = new DigestInputStream(content, Sha256.digest());
            write(digested, partial);
            String sha256 = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            keep(partial, fileOf(sha256));
            return sha256;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private Path partial() {
        try {
            return Files.createTempFile(Files.createDirectories(directory), "incoming-", ".part");
        } catch (IOException unwritable) {
            throw new EvidenceUnavailable("the evidence store cannot be written", unwritable);
        }
    }

    private static void write(InputStream content, Path partial) throws IOException {
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            content.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    private static void keep(Path partial, Path target) throws IOException {
        if (!isThere(target, Files.size(partial))) {
            Path folder = Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceDirectory(folder);
        }
    }

    private static boolean isThere(Path target, long size) throws IOException {
        return Files.exists(target) && Files.size(target) == size;
    }

    @Override
    public byte[] get(String sha256) {
        try (InputStream content = open(sha256)) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new EvidenceUnavailable("evidence " + sha256 + " cannot be read", unreadable);
        }
    }

    @Override
    public InputStream open(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new EvidenceUnavailable("not an address of evidence: " + sha256);
        }
        try {
            return new CheckedEvidence(Files.newInputStream(fileOf(sha256)), sha256);
        } catch (IOException missing) {
            throw new EvidenceUnavailable("evidence " + sha256 + " cannot be read", missing);
        }
    }

    private Path fileOf(String sha256) {
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
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
