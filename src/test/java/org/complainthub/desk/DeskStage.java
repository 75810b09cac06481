package org.complainthub.desk;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.complainthub.complaint.ComplaintFixtures;
import org.complainthub.complaint.EvidenceStore;
import org.complainthub.complaint.EvidenceUnavailable;
import org.complainthub.matching.archive.FileArchive;
import org.complainthub.matching.file.FileChange;
import org.complainthub.matching.file.TestDatabase;
import org.complainthub.matching.operation.FileOperations;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.sentence.Sentences;
import org.complainthub.report.ReportFixtures;
import org.complainthub.report.ReportStage;
import org.complainthub.report.customer.CustomerStage;
import org.complainthub.report.followup.EffectivenessRegister;
import org.complainthub.report.followup.ReportClocks;
import org.complainthub.report.letter.DepartmentAddresses;
import org.complainthub.report.outbox.Outbox;
import org.complainthub.report.outbox.OutboxParts;
import org.complainthub.report.overview.PeriodMeasures;
import org.complainthub.report.overview.ReportRegister;
import org.complainthub.report.overview.Resending;
import org.complainthub.report.register.ReportMatters;
import org.complainthub.report.survey.SurveyFigures;
import org.complainthub.routing.workitem.command.WorkItemCommand;
import org.complainthub.routing.workitem.command.WorkItemOrders;
import org.complainthub.routing.worklist.WorkList;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/** The pages over real complaint files and work items in a database of their own, without broker and routes. */
public class DeskStage implements AutoCloseable {

    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    private final MockMvc web;
    private final List<WorkItemCommand> orders = new ArrayList<>();

    /** @param properties beside those of the hub, such as {@code a.b=c} */
    public DeskStage(DataSource database, String... properties) {
        context.setServletContext(new MockServletContext());
        TestPropertyValues.of(
                        "spring.messages.basename=messages,desk",
                        "spring.messages.fallback-to-system-locale=false",
                        "hub.digest.recipients=boss@dealer.example,CRC",
                        "hub.digest.mild-recipients=CRC",
                        "hub.digest.at=00:00")
                .and(properties)
                .applyTo(context.getEnvironment());
        context.addBeanFactoryPostProcessor(beans -> {
            beans.registerSingleton("dataSource", database);
            beans.registerSingleton("jdbcClient", JdbcClient.create(database));
            JdbcTransactionManager transactions = new JdbcTransactionManager(database);
            beans.registerSingleton("transactionManager", transactions);
            beans.registerSingleton("transaction", new TransactionTemplate(transactions));
            beans.registerSingleton("hubJson", TestDatabase.json());
            beans.registerSingleton("clock", Clock.systemUTC());
            digest(beans, ReferenceData.from(DataFiles.shipped()), JdbcClient.create(database));
            report(beans, CustomerStage.around(ReportStage.on(database)));
            WorkItemOrders taken = orders::add;
            beans.registerSingleton("workItemOrders", taken);
            beans.registerSingleton("evidence", new KeptEvidence());
            beans.registerSingleton("operators", operators());
        });
        context.register(DeskStage.Beans.class);
        context.refresh();
        this.web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private static void digest(ConfigurableListableBeanFactory beans, ReferenceData reference, JdbcClient client) {
        beans.registerSingleton("reference", reference);
        beans.registerSingleton("sentences", new Sentences(DataFiles.shipped(), reference));
        beans.registerSingleton("periodMeasures", new PeriodMeasures(client));
        beans.registerSingleton("outbox", new Outbox(client, ReportStage.OUTBOX, Clock.systemUTC()));
        beans.registerSingleton("outboxParts", new OutboxParts(client));
        beans.registerSingleton("reportProperties", ReportStage.PROPERTIES);
        beans.registerSingleton(
                "departmentAddresses",
                new DepartmentAddresses(reference, ReportStage.PROPERTIES, new ReportMatters(client)));
    }

    /** What the pages use of the stage that deals with reports and customers. */
    private static void report(ConfigurableListableBeanFactory beans, CustomerStage customers) {
        ReportStage report = customers.stage;
        beans.registerSingleton(
                "reportRegister",
                new ReportRegister(
                        report.database,
                        report.stores.history(),
                        new ReportClocks(report.database),
                        new EffectivenessRegister(report.database)));
        beans.registerSingleton("reportReview", report.review);
        beans.registerSingleton("effectivenessReview", report.effectiveness);
        beans.registerSingleton("resending", new Resending(report.mail, ReportFixtures.REFERENCE));
        beans.registerSingleton("correctiveActionReports", report.stores.reports());
        beans.registerSingleton("customerContacts", report.contacts);
        beans.registerSingleton("consents", report.consents());
        beans.registerSingleton("seal", ReportStage.SEAL);
        beans.registerSingleton("decisions", customers.decisions);
        beans.registerSingleton("decisionTaking", customers.taking);
        beans.registerSingleton("handlingSurveys", customers.surveys);
        beans.registerSingleton("surveyAnswers", customers.answers);
        beans.registerSingleton("surveyFigures", new SurveyFigures(report.database));
        beans.registerSingleton("reportStage", report);
    }

    public MockMvc web() {
        return web;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Commands that went to the queue of the work items. */
    public List<WorkItemCommand> orders() {
        return orders;
    }

    public ObjectMapper json() {
        return bean(ObjectMapper.class);
    }

    @Override
    public void close() {
        context.close();
    }

    @ComponentScan(
            basePackageClasses = {
                Vocabulary.class,
                FileArchive.class,
                FileChange.class,
                FileOperations.class,
                WorkList.class
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {".*StatusPage", ".*Setup(\\$.*)?", ".*Stage(\\$.*)?", ".*ComplaintFilesResource"
                            }))
    @ConfigurationPropertiesScan(basePackageClasses = Vocabulary.class)
    @ImportAutoConfiguration({
        MessageSourceAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class
    })
    static class Beans {}

    private static UserDetailsService operators() {
        return new InMemoryUserDetailsManager(User.withUsername("operator")
                .password("{noop}secret")
                .roles("OPERATOR")
                .build());
    }

    /** Evidence in memory. */
    private static final class KeptEvidence implements EvidenceStore {

        private final Map<String, byte[]> kept = new HashMap<>();

        @Override
        public String put(byte[] content) {
            String address = ComplaintFixtures.sha256(new String(content, StandardCharsets.ISO_8859_1));
            kept.put(address, content);
            return address;
        }

        @Override
        public byte[] get(String sha256) {
            byte[] content = kept.get(sha256);
            if (content == null) {
                throw new EvidenceUnavailable("there is none");
            }
            return content;
        }
    }
}
