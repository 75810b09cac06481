package org.complainthub.intake;

import static java.util.stream.Collectors.toSet;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.complainthub.complaint.EvidenceArchive;
import org.complainthub.complaint.EvidenceUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * Evidence as files named by their sha-256 in 256 folders. A file appears under its name only when it is complete and
 * on disk; reading checks it against its name.
 */
final class FileEvidenceStore implements EvidenceArchive, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileEvidenceStore.class);

    private static final String FOLDER = "[0-9a-f]{2}";
    private static final String ADDRESS = "[0-9a-f]{64}";

    private final Path directory;
    private final DiskRoom room;
    private final DiskFlush flush = new DiskFlush();

    /** @param room that must be left before anything is stored */
    FileEvidenceStore(Path directory, DiskRoom room) {
        this.directory = directory;
        this.room = room;
    }

    /** Stores as long as the disk takes it. */
    FileEvidenceStore(Path directory) {
        this(directory, new DiskRoom(List.of(), DataSize.ofBytes(0)));
    }

    @Override
    public String put(byte[] content) {
        return putAll(List.of(content)).get(0);
    }

    @Override
    public List<String> putAll(List<byte[]> contents) {
        room.require();
        Map<String, Path> partials = new LinkedHashMap<>();
        List<String> addresses = contents.stream().map(Sha256::hex).toList();
        try {
            for (int i = 0; i < addresses.size(); i++) {
                byte[] content = contents.get(i);
                if (!partials.containsKey(addresses.get(i)) && !isThere(addresses.get(i), content.length)) {
                    Path partial = partial();
                    partials.put(addresses.get(i), partial);
                    write(new ByteArrayInputStream(content), partial);
                }
            }
            keep(partials);
            flushNames(addresses);
        } catch (IOException full) {
            throw new EvidenceUnavailable("evidence cannot be stored in " + directory, full);
        } finally {
            partials.values().forEach(FileEvidenceStore::discard);
        }
        return addresses;
    }

    @Override
    public String put(InputStream content) throws IOException {
        room.require();
        Path partial = partial();
        try {
            DigestInputStream digested = new DigestInputStream(content, Sha256.digest());
            write(digested, partial);
            String sha256 = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            if (!isThere(sha256, Files.size(partial))) {
                keep(Map.of(sha256, partial));
            }
            flushNames(List.of(sha256));
            return sha256;
        } finally {
            discard(partial);
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
        }
    }

    private static void discard(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException stays) {
            LOG.debug("a partial file stays in the evidence store", stays);
        }
    }

    private boolean isThere(String sha256, long size) throws IOException {
        Path file = fileOf(sha256);
        return Files.exists(file) && Files.size(file) == size;
    }

    /** All are written before the first is flushed, and none has its name before it is. */
    private void keep(Map<String, Path> partials) throws IOException {
        flush.files(partials.values());
        for (Map.Entry<String, Path> partial : partials.entrySet()) {
            Path target = fileOf(partial.getKey());
            make(folder(target));
            Files.move(partial.getValue(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            flush.directories(List.of(directory)); // the folder's own name
        }
    }

    /** Also of what was there already: another thread may have moved it a moment ago. */
    private void flushNames(Collection<String> addresses) throws IOException {
        flush.directories(addresses.stream()
                .map(this::fileOf)
                .map(FileEvidenceStore::folder)
                .collect(toSet()));
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.getParent());
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
        requireAddress(sha256);
        try {
            return new CheckedEvidence(Files.newInputStream(fileOf(sha256)), sha256);
        } catch (IOException missing) {
            throw new EvidenceUnavailable("evidence " + sha256 + " cannot be read", missing);
        }
    }

    @Override
    public List<String> after(String sha256, int most) {
        List<String> found = new ArrayList<>();
        try {
            for (String folder : names(directory, FOLDER)) {
                if (found.size() < most && folder.compareTo(sha256.substring(0, Math.min(2, sha256.length()))) >= 0) {
                    names(directory.resolve(folder), ADDRESS).stream()
                            .filter(address -> address.compareTo(sha256) > 0)
                            .limit(most - found.size())
                            .forEach(found::add);
                }
            }
            return found;
        } catch (IOException unreadable) {
            throw new EvidenceUnavailable("the evidence store cannot be read", unreadable);
        }
    }

    private static List<String> names(Path folder, String pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(pattern))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void remove(String sha256) {
        requireAddress(sha256);
        try {
            if (Files.deleteIfExists(fileOf(sha256))) {
                flushNames(List.of(sha256));
            }
        } catch (IOException stays) {
            throw new EvidenceUnavailable("evidence " + sha256 + " cannot be removed", stays);
        }
    }

    private static void requireAddress(String sha256) {
        if (!sha256.matches(ADDRESS)) {
            throw new EvidenceUnavailable("not an address of evidence: " + sha256);
        }
    }

    private Path fileOf(String sha256) {
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    @Override
    public void close() {
        flush.close();
    }
}
