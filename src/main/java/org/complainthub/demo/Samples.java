package org.complainthub.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.complainthub.replay.Arrivals;
import org.complainthub.replay.ReceiptFile;
import org.complainthub.replay.ReceiptFolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** The shipped sample receipts, unpacked into a folder of their own for as long as they are needed. */
final class Samples implements AutoCloseable {

    private static final String ROOT = "/samples/";

    private final Path folder;

    private Samples(Path folder) {
        this.folder = folder;
    }

    static Samples unpack() throws IOException {
        Path folder = Files.createTempDirectory("complaint-hub-samples");
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:samples/**")) {
            if (resource.isReadable()
                    && Objects.requireNonNullElse(resource.getFilename(), "").contains(".")) {
                copy(resource, folder);
            }
        }
        return new Samples(folder);
    }

    private static void copy(Resource resource, Path folder) throws IOException {
        String url = resource.getURL().toString();
        Path target = folder.resolve(url.substring(url.lastIndexOf(ROOT) + ROOT.length()));
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (InputStream in = resource.getInputStream()) {
            Files.copy(in, target);
        }
    }

    /** In the order in which they came in; a feed comes with its first row. */
    List<ReceiptFile> inOrder() throws IOException {
        Arrivals arrivals = Arrivals.of(folder);
        return new ReceiptFolder(folder, null)
                .files().stream()
                        .sorted(Comparator.comparing(
                                file -> arrivals.firstTimeOf(file.name()).orElse(OffsetDateTime.MAX)))
                        .toList();
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
