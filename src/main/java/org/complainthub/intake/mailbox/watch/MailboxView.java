package org.complainthub.intake.mailbox.watch;

import java.util.Objects;
import org.complainthub.intake.pause.Pause;
import org.complainthub.intake.pause.PauseSwitch;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;
import org.springframework.jmx.export.annotation.ManagedResource;

/** A mailbox in JMX: its last poll, its sums since the hub started, and what an operator may do with it. */
@ManagedResource(description = "A polled mailbox")
public class MailboxView {

    private final MailboxWatch watch;
    private final Runnable retry;
    private final PauseSwitch pause;

    public MailboxView(MailboxWatch watch, Runnable retry, PauseSwitch pause) {
        this.watch = watch;
        this.retry = retry;
        this.pause = pause;
    }

    @ManagedAttribute(description = "OK, who paused it and why, or why the mailbox cannot be read and what to do")
    public String getState() {
        return pause.state().map(Pause::toString).orElseGet(() -> Objects.requireNonNullElse(watch.trouble(), "OK"));
    }

    @ManagedAttribute(description = "When it last went well, empty for never since the hub started")
    public String getLastSuccess() {
        return Objects.toString(watch.lastSuccess(), "");
    }

    @ManagedAttribute(description = "When a poll last failed, empty for never since the hub started")
    public String getLastFailure() {
        return Objects.toString(watch.lastFailure(), "");
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

    @ManagedOperation(description = "Reads no more mails, in no hub and after no restart, until it is resumed")
    @ManagedOperationParameter(name = "reason", description = "why, for the colleagues")
    public void pause(String reason) {
        pause.pause(reason);
    }

    @ManagedOperation(description = "Ends the pause")
    public void resume() {
        pause.resume();
    }
}
