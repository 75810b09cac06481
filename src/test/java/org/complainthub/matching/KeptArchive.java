package org.complainthub.matching;

import java.nio.file.Path;
import org.complainthub.matching.file.TestDatabase;

/** Archives of invented complaints on disk, each filled once: filling a million files takes minutes. */
final class KeptArchive {

    private KeptArchive() {}

    /** The archive of so many files below this directory. */
    static TestDatabase of(int files, Path directory, boolean postgres) throws Exception {
        Path place = directory.resolve(String.valueOf(files)).toAbsolutePath();
        try (TestDatabase filling = TestDatabase.hasty(postgres, place)) {
            if (count(filling) < files) {
                new ArchiveFiller(filling.connections(), postgres).fill(files);
            }
        }
        return TestDatabase.durable(postgres, place);
    }

    private static int count(TestDatabase database) {
        return database.jdbc()
                .sql("SELECT count(*) FROM complaint_file")
                .query(Integer.class)
                .single();
    }
}
