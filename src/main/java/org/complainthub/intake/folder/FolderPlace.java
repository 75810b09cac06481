package org.complainthub.intake.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.complainthub.intake.file.FileSighting;
import org.complainthub.intake.file.QuietFiles;
import org.complainthub.intake.poll.Offer;
import org.complainthub.intake.poll.Offered;
import org.complainthub.intake.poll.Place;
import org.complainthub.intake.sidecar.Pairs;

/** A watched folder: first the files that were taken are brought to where they belong, then new ones are offered. */
final class FolderPlace implements Place {

    private static final int MOST = 100;

    private final Folder folder;
    private final SortedFiles sorted;
    private final QuietFiles quiet;
    private final Pairs pairs;
    private final Clock clock;

    FolderPlace(Folder folder, SortedFiles sorted, Clock clock) {
        this.folder = folder;
        this.sorted = sorted;
        this.quiet = new QuietFiles(folder.quietTime(), clock);
        this.pairs = new Pairs(folder.sidecarExpected(), folder.sidecarWait(), clock);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "folder";
    }

    @Override
    public String name() {
        return folder.name();
    }

    @Override
    public Duration interval() {
        return folder.interval();
    }

    @Override
    public Offer look() throws IOException {
        Files.createDirectories(folder.directory());
        sorted.sortTaken();
        List<FileSighting> all = files();
        Pairs.Complete complete = pairs.among(all, quiet.among(all));
        for (FileSighting sidecar : complete.alone()) {
            sorted.fail(sidecar.name(), "no letter came to which it belongs within " + folder.sidecarWait());
        }
        List<Offered> waiting = complete.pairs().stream()
                .limit(MOST)
                .map(pair -> (Offered) new FolderFile(folder, sorted, pair, clock))
                .toList();
        return () -> waiting;
    }

    /** Regular files alone: what a link points to lies outside. */
    private List<FileSighting> files() throws IOException {
        List<FileSighting> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder.directory())) {
            for (Path path : (Iterable<Path>) entries::iterator) {
                sighting(path, files);
            }
        }
        return files;
    }

    private static void sighting(Path path, List<FileSighting> files) throws IOException {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (file.isRegularFile()) {
                files.add(new FileSighting(
                        path.getFileName().toString(),
                        file.size(),
                        file.lastModifiedTime().toInstant()));
            }
        } catch (NoSuchFileException movedMeanwhile) {
            // its writer gave it another name
        }
    }
}
