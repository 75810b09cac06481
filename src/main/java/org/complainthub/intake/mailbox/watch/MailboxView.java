package org.complainthub.intake.mailbox.watch;

import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedResource;

/** A mailbox in JMX: its last poll, its sums since the hub started, and a push to try again now. */
@ManagedResource(description = "A polled mailbox; pause and resume it by its Camel route")
public class MailboxView {

    private final MailboxWatch watch;
    private final Runnable retry;

    public MailboxView(MailboxWatch watch, Runnable retry) {
        this.watch = watch;
        this.retry = retry;
    }

    @ManagedAttribute(description = "OK, or why the mailbox cannot be read and what to do")
    public String getState() {
        var fault = watch.fault();
        return fault == null ? "OK" : fault + ": " + fault.advice();
    }

    @ManagedAttribute(description = "Polls that failed since the last one that did not")
    public int getFailures() {
        return watch.failures();
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

    @ManagedOperation(
            description = "Ends the rest of the mailbox and of its failed mails: the next poll tries them all")
    public void retryNow() {
        retry.run();
    }
}
