package org.complainthub.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Opens an embedded H2 database so that everybody who writes waits for its disk together. */
@Component
class EmbeddedDatabase implements BeanPostProcessor {

    /** Whether H2 shares equal values, which costs it more than it saves; it asks once, when its classes are loaded. */
    private static final String SHARED_VALUES = "h2.objectCache";

    EmbeddedDatabase() {
        if (System.getProperty(SHARED_VALUES) == null) {
            System.setProperty(SHARED_VALUES, "false");
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool
                        && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:h2:file:")
                ? new DurableConnections(pool)
                : bean;
    }
}
