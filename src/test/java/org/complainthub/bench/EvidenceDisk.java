package org.complainthub.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The disk below the evidence store: one thread that writes files of a size, each safe before the next begins. */
final class EvidenceDisk {

    private static final int FILES = 500;

    private EvidenceDisk() {}

    /** Files a second, each and its name on the disk. */
    static double rate(Path directory, int bytes) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("disk"));
        byte[] content = new byte[bytes];
        long start = System.nanoTime();
        for (int number = 0; number < FILES; number++) {
            write(folder, number, content);
        }
        return FILES * 1e9 / (System.nanoTime() - start);
    }

    private static void write(Path folder, int number, byte[] content) throws IOException {
        Path partial = folder.resolve(number + ".part");
        try (FileChannel file = FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(content));
            file.force(true);
        }
        Files.move(partial, folder.resolve(String.valueOf(number)), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
