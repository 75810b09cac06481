package org.complainthub.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseCompactionTest {

    private static final int COMMITS = 1500;

    @TempDir
    Path folder;

    @Test
    void keepsTheFileInProportionToItsContent() throws Exception {
        long without = sizeAfterCommits("grows", () -> {});
        DataSource database = h2("jdbc:h2:file:" + folder.resolve("stays") + ";WRITE_DELAY=0;RETENTION_TIME=0");
        DatabaseCompaction compaction = new DatabaseCompaction(database);

        assertThat(sizeAfterCommits("stays", compaction::compact)).isLessThan(without / 3);
    }

    @Test
    void losesNothing() throws Exception {
        sizeAfterCommits(
                "kept",
                new DatabaseCompaction(h2("jdbc:h2:file:" + folder.resolve("kept") + ";WRITE_DELAY=0;RETENTION_TIME=0"))
                        ::compact);

        assertThat(JdbcClient.create(h2("jdbc:h2:file:" + folder.resolve("kept")))
                        .sql("select count(*) from note")
                        .query(Integer.class)
                        .single())
                .isEqualTo(COMMITS);
    }

    @Test
    void leavesADatabaseInMemoryAlone() {
        DatabaseCompaction compaction = new DatabaseCompaction(h2("jdbc:h2:mem:compaction"));

        assertThatCode(compaction::compact).doesNotThrowAnyException();
    }

    private interface Step {
        void run() throws SQLException;
    }

    private long sizeAfterCommits(String name, Step afterSome) throws IOException, SQLException {
        DataSource database = h2("jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0;RETENTION_TIME=0");
        try (var open = database.getConnection()) {
            JdbcClient jdbc = JdbcClient.create(database);
            jdbc.sql("create table note (id varchar(36) primary key, text varchar(100))")
                    .update();
            for (int n = 0; n < COMMITS; n++) {
                jdbc.sql("insert into note values (?, ?)")
                        .params(
                                UUID.nameUUIDFromBytes(new byte[] {(byte) n, (byte) (n >> 8)})
                                        .toString(),
                                "text " + n)
                        .update();
                if (n % 10 == 9) {
                    afterSome.run();
                }
            }
            return Files.size(folder.resolve(name + ".mv.db"));
        }
    }

    private static DataSource h2(String url) {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl(url);
        database.setUser("hub");
        return database;
    }
}
