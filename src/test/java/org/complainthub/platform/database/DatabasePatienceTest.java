package org.complainthub.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DatabasePatienceTest {

    @Test
    void waitsForPostgresNotWithoutEnd() {
        assertThat(settings("jdbc:postgresql://database:5432/hub"))
                .containsEntry("socketTimeout", "600")
                .containsEntry("connectTimeout", "10");
    }

    @Test
    void asksNothingOfADatabaseInTheProcess() {
        assertThat(settings("jdbc:h2:mem:patience")).isEmpty();
    }

    private static Properties settings(String url) {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            new DatabasePatience().postProcessBeforeInitialization(pool, "dataSource");
            return pool.getDataSourceProperties();
        }
    }
}
