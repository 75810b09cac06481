package org.complainthub.faults;

import java.time.Duration;

/** A mail server that accepts connections and says nothing, then one that takes mails and does not say so. */
final class MailServerHangs {

    private static final Duration HANGING = Duration.ofSeconds(Size.of("hanging", 45, 600));

    private MailServerHangs() {}

    static Fault.Outcome run() throws Exception {
        Fault.Case what = new Fault.Case("mail server hangs", Size.receipts(200), false, HANGING.multipliedBy(2));
        Stand hub = Stand.embedded();
        hub.hub().with("hub.report.outbox.first-back-off", "5s").with("hub.report.outbox.longest-back-off", "30s");
        return Fault.run(what, hub, stand -> {
            stand.mailDoor().behave(MailDoor.Manner.SILENT);
            stand.hub().start();
            Fault.pause(HANGING);
            stand.mailDoor().behave(MailDoor.Manner.SILENT_AFTER_MAIL);
            Fault.pause(HANGING);
            stand.mailDoor().behave(MailDoor.Manner.WELL);
            return Told.of(
                    "silent for %d s, then taking mails without a word for %d s",
                    HANGING.toSeconds(), HANGING.toSeconds());
        });
    }
}
