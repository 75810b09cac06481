package org.complainthub.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Waits until what was written is on the disk, for many files at once: the file system joins their flushes. */
final class DiskFlush implements AutoCloseable {

    private static final int THREADS = 12;
    private static final boolean NAMES_ARE_FLUSHED =
            !System.getProperty("os.name", "").startsWith("Windows");

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, DiskFlush::daemon);

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "evidence-flush");
        thread.setDaemon(true);
        return thread;
    }

    void files(Collection<Path> files) throws IOException {
        all(files, StandardOpenOption.WRITE);
    }

    /** New names must survive a crash too. Windows cannot open a directory and does not need it. */
    void directories(Collection<Path> directories) throws IOException {
        if (NAMES_ARE_FLUSHED) {
            all(directories, StandardOpenOption.READ);
        }
    }

    private void all(Collection<Path> paths, OpenOption option) throws IOException {
        if (paths.size() == 1) {
            flush(paths.iterator().next(), option);
            return;
        }
        List<Future<?>> flushes = new ArrayList<>();
        for (Path path : paths) {
            flushes.add(threads.submit(() -> {
                flush(path, option);
                return path;
            }));
        }
        for (Future<?> flush : flushes) {
            await(flush);
        }
    }

    private static void flush(Path path, OpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    private static void await(Future<?> flush) throws IOException {
        try {
            flush.get();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopping);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
