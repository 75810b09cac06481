package org.complainthub.intake.file;

import java.time.Instant;

/**
 * A file as it was seen in a folder or on a server.
 *
 * @param name without a folder
 * @param size in bytes
 */
public record FileSighting(String name, long size, Instant modified) {}
