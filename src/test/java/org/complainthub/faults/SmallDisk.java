package org.complainthub.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk of its own (tmpfs) that can be filled. */
final class SmallDisk {

    private static final byte[] BLOCK = new byte[4096];

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** @throws Skipped when this user may not mount one, as is usual for others than root */
    static SmallDisk mount(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "faults", folder.toString()) != 0) {
            throw new Skipped("a disk can be mounted by root only");
        }
        return new SmallDisk(folder);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            throw new Skipped(command[0] + " cannot be run here");
        }
    }

    /** Until so much is free, in percent; with 0 to the last byte. */
    void fill(int free) throws IOException {
        FileStore store = Files.getFileStore(folder);
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (store.getUsableSpace() * 100 > store.getTotalSpace() * free) {
                out.write(BLOCK);
            }
        } catch (IOException full) {
            if (store.getUsableSpace() > BLOCK.length) {
                throw full;
            }
        }
    }

    /** Somebody made room. */
    void free() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return folder.resolve("of-somebody-else");
    }

    void close() throws IOException, InterruptedException {
        run("umount", "-l", folder.toString());
    }
}
