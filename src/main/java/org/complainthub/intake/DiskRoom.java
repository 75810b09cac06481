package org.complainthub.intake;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.complainthub.complaint.EvidenceUnavailable;
import org.springframework.util.unit.DataSize;

/**
 * The room that is left on the disks under evidence, broker and database. Who takes nothing more while there is a little
 * can still work off what he has, and loses nothing.
 */
final class DiskRoom {

    private final List<File> directories;
    private final DataSize least;

    DiskRoom(List<Path> directories, DataSize least) {
        this.directories = directories.stream().map(Path::toFile).toList();
        this.least = least;
    }

    /** Whether enough is left under each of them; what is not there is on no disk. */
    boolean suffices() {
        return directories.stream().allMatch(this::suffices);
    }

    private boolean suffices(File directory) {
        return !directory.exists() || directory.getUsableSpace() >= least.toBytes();
    }

    /** @throws EvidenceUnavailable when it does not suffice */
    void require() {
        for (File directory : directories) {
            if (!suffices(directory)) {
                throw new EvidenceUnavailable("less than " + least.toMegabytes() + " MB are free under " + directory);
            }
        }
    }
}
