package org.complainthub.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Lets everybody who has to do with an embedded H2 database wait for its disk together. */
@Component
class EmbeddedDatabase implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool
                        && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:h2:file:")
                ? new DurableConnections(pool)
                : bean;
    }
}
