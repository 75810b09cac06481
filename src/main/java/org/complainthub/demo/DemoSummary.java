package org.complainthub.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.complainthub.ledger.Account;
import org.complainthub.ledger.Ledger;
import org.complainthub.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What became of the samples, for a person to read. */
@Component
@Profile("demo")
class DemoSummary {

    private static final int MOST_ROWS = 200;

    private final Ledger ledger;
    private final GreenMail mailServer;
    private final DemoProperties properties;
    private final Environment environment;

    DemoSummary(Ledger ledger, GreenMail mailServer, DemoProperties properties, Environment environment) {
        this.ledger = ledger;
        this.mailServer = mailServer;
        this.properties = properties;
        this.environment = environment;
    }

    void print(PrintStream screen) {
        List<LedgerRow> rows = ledger.rows(0, MOST_ROWS).stream()
                .sorted(Comparator.comparing(LedgerRow::source))
                .toList();
        screen.printf("%n%-42s %-12s %-11s %-13s %-2s %s%n", "receipt", "kind", "relation", "file", "s", "departments");
        rows.forEach(row -> print(row, screen));
        print(ledger.account(), screen);
        printMails(screen);
        printWhereToLook(screen);
    }

    private static void print(LedgerRow row, PrintStream screen) {
        screen.printf(
                "%-42s %-12s %-11s %-13s %-2s %s%n",
                row.source(),
                shown(row.kind()),
                shown(row.relation()),
                shown(row.fileNumber()),
                shown(row.severity()),
                row.departments().stream().map(DemoSummary::shown).collect(Collectors.joining(" ")));
    }

    private static String shown(LedgerRow.Department department) {
        return department.report() == null
                ? department.code()
                : department.code() + "(" + department.report().toLowerCase(java.util.Locale.ROOT) + ")";
    }

    private static void print(Account account, PrintStream screen) {
        screen.printf(
                "%nreceived %d = filed %d + joined %d + not feedback %d + invalid %d%s%n",
                account.received(),
                account.filed(),
                account.joined(),
                account.notFeedback(),
                account.invalid(),
                account.balanced() ? "" : "   NOT BALANCED: " + account.inFlight() + " still under way");
    }

    private void printMails(PrintStream screen) {
        screen.printf("%nreport mails in the demo's mail server (since this start)%n");
        mailServer.getUserManager().listUser().stream()
                .filter(user -> !properties.mailboxes().contains(user.getEmail()))
                .forEach(user -> screen.printf("  %-42s %d%n", user.getEmail(), mailsOf(user)));
    }

    private int mailsOf(GreenMailUser user) {
        try {
            MailFolder inbox = mailServer.getManagers().getImapHostManager().getInbox(user);
            return inbox == null ? 0 : inbox.getMessageCount();
        } catch (FolderException gone) {
            throw new IllegalStateException("no inbox of " + user.getEmail(), gone);
        }
    }

    private void printWhereToLook(PrintStream screen) {
        String port = environment.getRequiredProperty("server.port");
        screen.printf("%nlook at   http://localhost:%s/          the receipts and their files%n", port);
        screen.printf("          http://localhost:%s/hawtio/   routes, queues, messages%n", port);
        screen.printf("log in    operator / demo%n");
        screen.printf(
                "broker    localhost:%s (CORE, AMQP), subscriber / demo or sender / demo%n%n",
                environment.getRequiredProperty("hub.broker.port"));
    }

    private static String shown(@Nullable String value) {
        return value == null ? "-" : value;
    }
}
