package org.complainthub.intake.watch;

import java.util.Objects;
import org.complainthub.intake.pause.Pause;
import org.complainthub.intake.pause.PauseSwitch;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedOperationParameter;

/** An inlet in JMX: how it stands, and what an operator may do with it. */
public abstract class ManagedInlet {

    private final Inlet inlet;
    private final Runnable retry;
    private final PauseSwitch pause;

    /** @param retry ends the rest of the inlet and of what failed */
    protected ManagedInlet(Inlet inlet, Runnable retry, PauseSwitch pause) {
        this.inlet = inlet;
        this.retry = retry;
        this.pause = pause;
    }

    @ManagedAttribute(description = "OK, who paused it and why, or what is wrong with it and what to do")
    public String getState() {
        return pause.state().map(Pause::toString).orElseGet(() -> Objects.requireNonNullElse(inlet.trouble(), "OK"));
    }

    @ManagedAttribute(description = "When it last went well, empty for never since the hub started")
    public String getLastSuccess() {
        return Objects.toString(inlet.lastSuccess(), "");
    }

    @ManagedAttribute(description = "When something last went wrong, empty for never since the hub started")
    public String getLastFailure() {
        return Objects.toString(inlet.lastFailure(), "");
    }

    @ManagedAttribute(description = "Failures since the last success")
    public int getFailures() {
        return inlet.failures();
    }

    @ManagedOperation(description = "Ends the rest of the inlet and of what failed: the next look tries all")
    public void retryNow() {
        retry.run();
    }

    @ManagedOperation(description = "Takes nothing more, in no hub and after no restart, until it is resumed")
    @ManagedOperationParameter(name = "reason", description = "why, for the colleagues")
    public void pause(String reason) {
        pause.pause(reason);
    }

    @ManagedOperation(description = "Ends the pause")
    public void resume() {
        pause.resume();
    }
}
