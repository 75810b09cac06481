package org.complainthub.platform.production;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Passwords of mailboxes cross a network by TLS alone. */
final class MailboxRule implements ProductionRule {

    private static final Set<String> CLEAR = Set.of("imap", "pop3");

    @Override
    public List<String> objections(Environment environment) {
        return Binder.get(environment)
                .bind("hub.intake.mailboxes", Bindable.listOf(Mailbox.class))
                .orElse(List.of())
                .stream()
                .filter(Mailbox::isClear)
                .map(mailbox -> "mailbox " + mailbox.name()
                        + " logs in in clear: protocol imaps or pop3s, or start-tls: true, or say"
                        + " hub.production.private-network: true")
                .toList();
    }

    record Mailbox(String name, @Nullable String protocol, @Nullable String host, boolean startTls) {

        boolean isClear() {
            return protocol != null && CLEAR.contains(protocol) && !startTls && !Host.isLoopback(host);
        }
    }
}
