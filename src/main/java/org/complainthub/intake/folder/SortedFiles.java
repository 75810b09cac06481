package org.complainthub.intake.folder;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complainthub.intake.file.FileSighting;
import org.complainthub.intake.folder.outcome.FileOutcome;
import org.complainthub.intake.folder.outcome.FileOutcomes;
import org.complainthub.intake.folder.outcome.FileReports;
import org.complainthub.intake.sidecar.SidecarNames;

/**
 * The sub-folders of a watched folder. On its way a file lies in a folder named by its receipt, so that two files of one
 * name do not meet; every move is atomic, and what a crash leaves behind the next look goes on with.
 */
final class SortedFiles {

    private static final int SHORT_ID = 8;

    private final Folder folder;
    private final FileOutcomes outcomes;
    private final FileReports reports;

    SortedFiles(Folder folder, FileOutcomes outcomes, FileReports reports) {
        this.folder = folder;
        this.outcomes = outcomes;
        this.reports = reports;
    }

    /** Whether another version of the file has come since it was seen. */
    boolean isReplaced(FileSighting file) throws IOException {
        Path path = folder.directory().resolve(file.name());
        return Files.exists(path) && !FileSighting.of(path).equals(file);
    }

    /** The file is a receipt now; what becomes of it is not known yet. A version that has just come stays for the next look. */
    void take(FileSighting file, String receiptId) throws IOException {
        Path path = folder.directory().resolve(file.name());
        Path target = Files.createDirectories(taken().resolve(receiptId)).resolve(file.name());
        move(path, target);
        if (!FileSighting.of(target).equals(file)) {
            Files.move(target, Files.exists(path) ? beside(path, "") : path);
        }
    }

    /** The file can be no receipt. */
    void fail(String name, String reason) throws IOException {
        settle(folder.directory().resolve(name), FileOutcome.refused(reason), true);
    }

    /** Brings every taken file whose outcome is known to where it belongs, with a report beside it. */
    void sortTaken() throws IOException {
        if (!Files.isDirectory(taken())) {
            return;
        }
        for (Path home : entries(taken())) {
            Optional<FileOutcome> outcome = Files.isDirectory(home) ? outcomes.of(name(home)) : Optional.empty();
            if (outcome.isPresent()) {
                for (Path file : entries(home)) {
                    settle(file, outcome.get(), !SidecarNames.isOne(name(file)));
                }
                remove(home);
            }
        }
    }

    private void settle(Path file, FileOutcome outcome, boolean reported) throws IOException {
        Path shelf =
                Files.createDirectories(folder.directory().resolve(outcome.isRead() ? folder.done() : folder.failed()));
        Path target = free(shelf, name(file), outcome);
        if (reported) {
            reports.write(folder.name(), target, outcome);
        }
        move(file, target);
    }

    /** Another file of this name may lie there from an earlier day. */
    private static Path free(Path shelf, String name, FileOutcome outcome) {
        Path target = shelf.resolve(name);
        if (!Files.exists(target)) {
            return target;
        }
        return beside(target, outcome.receiptId());
    }

    private static Path beside(Path taken, String receiptId) {
        String name = name(taken);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String id = receiptId.isEmpty() ? Long.toString(System.nanoTime(), Character.MAX_RADIX) : receiptId;
        return taken.resolveSibling(
                stem + "-" + id.substring(0, Math.min(SHORT_ID, id.length())) + name.substring(stem.length()));
    }

    private static void move(Path file, Path target) throws IOException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException anotherHubMovedIt) {
            if (!Files.exists(target)) {
                throw anotherHubMovedIt;
            }
        }
    }

    private static void remove(Path home) throws IOException {
        try {
            Files.deleteIfExists(home);
        } catch (DirectoryNotEmptyException comeMeanwhile) {
            // the next look sorts it
        }
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private Path taken() {
        return folder.directory().resolve(folder.taken());
    }
}
