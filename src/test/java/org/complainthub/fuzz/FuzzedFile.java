package org.complainthub.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;

/** A file of an operator with a mistake in it, among the shipped ones. */
public final class FuzzedFile {

    /** What reads the files when the hub starts. */
    @FunctionalInterface
    public interface Loading {

        void from(DataFiles files) throws Exception;
    }

    private final Path file;
    private final DataFiles files;

    private FuzzedFile(String name, String shipped) {
        try {
            Path folder = Files.createTempDirectory("fuzzed-configuration");
            file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            file.toFile().deleteOnExit();
            files = new DataFiles(List.of(folder.toUri().toString(), "classpath:" + shipped));
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** @param name below {@code defaults} */
    public static FuzzTarget target(String name, Loading loading) {
        return target(name, "defaults/", loading);
    }

    /** @param shipped the folder on the class path in which the valid one is */
    public static FuzzTarget target(String name, String shipped, Loading loading) {
        FuzzedFile changed = new FuzzedFile(name, shipped);
        return FuzzTarget.of(name, Seeds.of("/" + shipped + name), input -> {
                    Files.write(changed.file, input);
                    loading.from(changed.files);
                })
                .madeOf(Structure.YAML)
                .refusingBy(InvalidReferenceData.class);
    }
}
