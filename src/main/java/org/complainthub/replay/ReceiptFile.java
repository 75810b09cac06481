package org.complainthub.replay;

import java.nio.file.Path;
import org.complainthub.complaint.Channel;

/**
 * A file of a folder of receipts.
 *
 * @param file where it is
 * @param name path below the folder with forward slashes: its id in {@code truth.csv}
 * @param channel the channel of its inlet
 */
public record ReceiptFile(Path file, String name, Channel channel) {}
