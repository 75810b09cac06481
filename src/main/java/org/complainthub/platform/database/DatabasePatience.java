package org.complainthub.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Limits how long a PostgreSQL server is waited for that is no longer there: PostgreSQL's driver waits for an answer
 * without end, and after a break of the network all connections of the pool would wait for ever. The URL may say otherwise.
 */
@Component
class DatabasePatience implements BeanPostProcessor {

    /** In seconds; the answer may be that of a migration of millions of rows. */
    private static final Map<String, String> LIMITS =
            Map.of("connectTimeout", "10", "socketTimeout", "600", "tcpKeepAlive", "true");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:postgresql:")) {
            LIMITS.forEach(pool::addDataSourceProperty);
        }
        return bean;
    }
}
