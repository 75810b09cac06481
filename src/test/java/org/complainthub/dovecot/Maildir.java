package org.complainthub.dovecot;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The inbox of one user as it lies on the disk; what is put here is what the server gives. */
public final class Maildir {

    private final Path folder;
    private int delivered;

    Maildir(Path folder) {
        this.folder = folder;
    }

    /** Delivers a mail; the server gives this time as INTERNALDATE. */
    public void deliver(byte[] mail, Instant receivedAt) throws IOException {
        String name = "%d.M%06dP1.mx.example".formatted(receivedAt.getEpochSecond(), ++delivered);
        Path file = folder.resolve("tmp").resolve(name);
        Files.write(file, mail);
        Files.setLastModifiedTime(file, FileTime.from(receivedAt));
        Files.move(file, folder.resolve("new").resolve(name));
    }

    /** Mails that are in the inbox. */
    public int mails() throws IOException {
        return files().size();
    }

    /** Mails with this flag: {@code S} seen, {@code T} deleted. */
    public long flagged(char flag) throws IOException {
        return files().stream().filter(file -> flags(file).indexOf(flag) >= 0).count();
    }

    /** Takes all flags off all mails, as another mail program of the user may. */
    public void clearFlags() throws IOException {
        for (Path file : files()) {
            String name = file.getFileName().toString();
            int comma = name.indexOf(":2,");
            if (comma >= 0) {
                Files.move(file, file.resolveSibling(name.substring(0, comma) + ":2,"));
            }
        }
    }

    /** Delivers every mail once more under another name and removes the first: what a move out and back in does. */
    public void moveOutAndIn() throws IOException {
        for (Path file : files()) {
            Instant receivedAt = Files.getLastModifiedTime(file).toInstant();
            byte[] mail = Files.readAllBytes(file);
            Files.delete(file);
            deliver(mail, receivedAt);
        }
    }

    /** Forgets all UIDs; only while the server is down. */
    public void forgetUids() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(path -> path.getFileName().toString().startsWith("dovecot"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    /** UIDVALIDITY as the server wrote it down: a line like {@code 3 V1700000000 N401 G…}. */
    public String uidValidity() throws IOException {
        String line =
                Files.readAllLines(folder.resolve("dovecot-uidlist"), US_ASCII).get(0);
        return line.split(" ")[1];
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> fresh = Files.list(folder.resolve("new"));
                Stream<Path> known = Files.list(folder.resolve("cur"))) {
            return Stream.concat(fresh, known).toList();
        }
    }

    private static String flags(Path file) {
        String name = file.getFileName().toString();
        int comma = name.indexOf(":2,");
        return comma < 0 ? "" : name.substring(comma + 3);
    }
}
