package org.complainthub.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Opens an embedded H2 database so that everybody who writes waits for its disk together, and everybody who asks is told what
 * is committed: H2's memory of results may tell what was before the commit whose lock one has just got (decision 58).
 */
@Component
class EmbeddedDatabase implements BeanPostProcessor {

    /** Whether H2 shares equal values, which costs it more than it saves; it asks once, when its classes are loaded. */
    private static final String SHARED_VALUES = "h2.objectCache";

    /** Whether H2 gives the last result of a statement again when it believes that nothing has changed. */
    private static final String REMEMBERED_RESULTS = "OPTIMIZE_REUSE_RESULTS";

    EmbeddedDatabase() {
        if (System.getProperty(SHARED_VALUES) == null) {
            System.setProperty(SHARED_VALUES, "false");
        }
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isAt(pool, "jdbc:h2:")) {
            pool.addDataSourceProperty(REMEMBERED_RESULTS, "FALSE");
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool && isAt(pool, "jdbc:h2:file:")
                ? new DurableConnections(pool)
                : bean;
    }

    private static boolean isAt(HikariDataSource pool, String start) {
        return String.valueOf(pool.getJdbcUrl()).startsWith(start);
    }
}
