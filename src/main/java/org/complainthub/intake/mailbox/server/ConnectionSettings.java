package org.complainthub.intake.mailbox.server;

import java.time.Duration;
import java.util.Properties;
import org.complainthub.intake.mailbox.login.Authentication;

/** What Angus Mail is told about a connection. No step of it waits for ever. */
final class ConnectionSettings {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

    private ConnectionSettings() {}

    static Properties of(Mailbox mailbox) {
        String prefix = "mail." + mailbox.protocol() + ".";
        Properties settings = new Properties();
        String timeout = String.valueOf(mailbox.timeout().toMillis());
        settings.setProperty(
                prefix + "connectiontimeout",
                String.valueOf(Math.min(mailbox.timeout().toMillis(), LONGEST_CONNECT.toMillis())));
        settings.setProperty(prefix + "timeout", timeout);
        settings.setProperty(prefix + "writetimeout", timeout);
        settings.put(prefix + "socketFactory", new BoundedSockets(mailbox.longestAnswer()));
        settings.setProperty(prefix + "socketFactory.fallback", "false");
        settings.setProperty(prefix + "partialfetch", "false");
        // A mail by POP3 goes through a file, so that the beginning of a large one takes no more memory than it has.
        settings.setProperty(prefix + "filecache.enable", String.valueOf(mailbox.isPop3()));
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (mailbox.startTls()) {
            settings.setProperty(prefix + "starttls.enable", "true");
            settings.setProperty(prefix + "starttls.required", "true");
        }
        if (mailbox.authentication().byToken()) {
            settings.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        if (mailbox.authentication().kind() == Authentication.Kind.MICROSOFT365) {
            // Microsoft's POP3 takes the token on a line of its own only.
            settings.setProperty(prefix + "auth.xoauth2.two.line.authentication.format", "true");
        }
        return settings;
    }
}
