package org.complainthub.matching;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.complainthub.mail.automatic.Brake;
import org.complainthub.mail.automatic.BrakeProperties;
import org.complainthub.matching.file.TestDatabase;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.Store;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** The beans of matching on a database of their own, without broker and routes. */
@ComponentScan(basePackageClasses = ComplaintMatcher.class)
class Stage {

    private static final Store FUTIAN = new Store("FT", "福田店", "Futian", List.of("JC01"), "Asia/Shanghai");

    static AnnotationConfigApplicationContext started() {
        return started("jdbc:h2:mem:" + UUID.randomUUID());
    }

    static AnnotationConfigApplicationContext started(String database) {
        return started(database, DataFiles.shipped());
    }

    /** With these files of rules. */
    static AnnotationConfigApplicationContext started(String database, DataFiles rules) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        TestPropertyValues.of("spring.datasource.url=" + database).applyTo(context);
        context.register(
                DataSourceAutoConfiguration.class,
                DataSourceTransactionManagerAutoConfiguration.class,
                JdbcTemplateAutoConfiguration.class,
                JdbcClientAutoConfiguration.class,
                TransactionAutoConfiguration.class,
                FlywayAutoConfiguration.class,
                Stage.class);
        context.registerBean("hubJson", ObjectMapper.class, TestDatabase::json);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(BrakeProperties.class, () -> new BrakeProperties(10, 40));
        context.registerBean("brake", Brake.class);
        context.registerBean(DataFiles.class, () -> rules);
        context.registerBean(ReferenceData.class, () -> new ReferenceData(List.of(), List.of(), List.of(FUTIAN)));
        context.refresh();
        return context;
    }
}
