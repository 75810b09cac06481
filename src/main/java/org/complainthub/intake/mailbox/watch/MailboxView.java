package org.complainthub.intake.mailbox.watch;

import org.complainthub.intake.pause.PauseSwitch;
import org.complainthub.intake.watch.ManagedInlet;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedResource;

/** A mailbox in JMX with its last poll and its sums since the hub started. */
@ManagedResource(description = "A polled mailbox")
public class MailboxView extends ManagedInlet {

    private final MailboxWatch watch;

    public MailboxView(MailboxWatch watch, Runnable retry, PauseSwitch pause) {
        super(watch, retry, pause);
        this.watch = watch;
    }

    @ManagedAttribute(description = "Mails that lie in the mailbox")
    public long getOnServer() {
        return watch.last().onServer();
    }

    @ManagedAttribute(description = "Mails that cannot be taken yet")
    public long getOpen() {
        return watch.last().open();
    }

    @ManagedAttribute(description = "Mails that nothing accounts for")
    public long getUnexplained() {
        return watch.last().unexplained();
    }

    @ManagedAttribute(description = "The last poll, step by step")
    public String getLastPoll() {
        return watch.last().toString();
    }

    @ManagedAttribute(description = "All polls since the hub started, step by step")
    public String getSums() {
        return watch.sums().toString();
    }

    @ManagedAttribute(description = "Mails handed over since the hub started")
    public long getHandedOver() {
        return watch.sums().handedOver();
    }

    @ManagedAttribute(description = "Mails too large since the hub started; a person got their beginning")
    public long getSetAside() {
        return watch.sums().setAside();
    }
}
