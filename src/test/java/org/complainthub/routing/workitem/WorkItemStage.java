package org.complainthub.routing.workitem;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.platform.PlatformBeans;
import org.complainthub.reference.DataFiles;
import org.complainthub.routing.rules.RuleBook;
import org.complainthub.routing.timer.ClockTimers;
import org.complainthub.routing.timer.RunningClocks;
import org.complainthub.routing.timer.WorkClocks;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The work items of one hub on a database that others may share; what a test wires by hand, and Spring in the hub. */
public final class WorkItemStage implements AutoCloseable {

    private final HikariDataSource connections;
    private final RuleBook rules;
    private final WorkItemStores stores;
    private final WorkClocks clocks;
    private final ClockTimers timers;

    private WorkItemStage(HikariDataSource connections, Clock clock, DataFiles files) {
        Flyway.configure().dataSource(connections).load().migrate();
        JdbcTemplate batches = new JdbcTemplate(connections);
        JdbcClient database = JdbcClient.create(batches);
        this.connections = connections;
        rules = new RuleBook(files);
        stores = new WorkItemStores(
                new RoutedReceipts(database, PlatformBeans.json()),
                new WorkItems(batches),
                new WorkPauses(database),
                new EarlyFacts(database),
                new TransactionTemplate(new DataSourceTransactionManager(connections)),
                clock);
        clocks = new WorkClocks(new RunningClocks(batches), rules, clock);
        timers = new ClockTimers(database, clock, Duration.ofSeconds(30));
    }

    public static WorkItemStage onH2(Clock clock) {
        return onH2(clock, DataFiles.shipped());
    }

    public static WorkItemStage onH2(Clock clock, DataFiles files) {
        return on(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=20000;OPTIMIZE_REUSE_RESULTS=FALSE", clock, files);
    }

    public static WorkItemStage on(String url, Clock clock, DataFiles files) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setMaximumPoolSize(4);
        return new WorkItemStage(new HikariDataSource(settings), clock, files);
    }

    /** Routes a complaint and opens its work items. */
    public List<Assignment> arrive(ComplaintDraft draft) {
        return arrive(draft.build());
    }

    public List<Assignment> arrive(Complaint complaint) {
        return assignment().assign(rules.inForce().route(complaint));
    }

    /** The work item of this department for the receipt of the fixtures. */
    public WorkItem item(String department) {
        return stores.items().ofReceipt("r1").stream()
                .filter(item -> item.department().equals(department))
                .findFirst()
                .orElseThrow();
    }

    public WorkItemAssignment assignment() {
        return new WorkItemAssignment(stores, opening(), rules);
    }

    public WorkItemOpening opening() {
        return new WorkItemOpening(stores, clocks, rules);
    }

    public WorkItemProgress progress() {
        return new WorkItemProgress(stores, clocks, new WorkItemReopening(stores, clocks, rules), rules);
    }

    public WorkItemStores stores() {
        return stores;
    }

    public WorkClocks clocks() {
        return clocks;
    }

    public ClockTimers timers() {
        return timers;
    }

    public RuleBook rules() {
        return rules;
    }

    public JdbcClient database() {
        return JdbcClient.create(connections);
    }

    @Override
    public void close() {
        connections.close();
    }
}
