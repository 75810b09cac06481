package org.complainthub.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.noiseOfShen;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.file.TestDatabase;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

class MatchingWiringTest {

    private final ApplicationContextRunner hub = new ApplicationContextRunner()
            .withPropertyValues("spring.datasource.url=jdbc:h2:mem:wiring")
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    FlywayAutoConfiguration.class))
            .withBean("hubJson", ObjectMapper.class, TestDatabase::json)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(DataFiles.class, DataFiles::shipped)
            .withBean(ReferenceData.class, () -> ReferenceData.from(DataFiles.shipped()))
            .withUserConfiguration(Stage.class);

    @Test
    void matchesThroughTheBeansThatRoutesName() {
        hub.run(context -> {
            ComplaintMatcher matcher = context.getBean("complaintMatcher", ComplaintMatcher.class);

            assertThat(matcher.match(noiseOfShen("r1").build()).relation()).isEqualTo(Relation.NEW);
            assertThat(matcher.match(noiseOfShen("r2").build()).relation()).isEqualTo(Relation.SAME_MATTER);
            assertThat(context).hasBean("complaintFileStatus");
        });
    }

    @ComponentScan(basePackageClasses = ComplaintMatcher.class)
    static class Stage {}
}
