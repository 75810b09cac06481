package org.complainthub.intake.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * A file as it was seen in a folder or on a server.
 *
 * @param name without a folder
 * @param size in bytes
 */
public record FileSighting(String name, long size, Instant modified) {

    /** As it is seen now. */
    public static FileSighting of(Path file) throws IOException {
        BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileSighting(
                file.getFileName().toString(),
                seen.size(),
                seen.lastModifiedTime().toInstant());
    }
}
