package org.complainthub.intake.pause;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Pauses one inlet in the name of whoever is logged in.
 *
 * @param inlet by which {@link Pauses} know it
 */
public record PauseSwitch(String inlet, Pauses pauses, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(PauseSwitch.class);

    /** @throws IllegalArgumentException when no reason is given */
    public void pause(String reason) {
        Pause pause = new Pause(clock.instant(), person(), reason);
        pauses.begin(inlet, pause);
        LOG.warn("{} {}", inlet, pause);
    }

    /** Ends the pause. */
    public void resume() {
        pauses.end(inlet);
        LOG.warn("{} works again: {}", inlet, person());
    }

    /** The pause, empty while the inlet works. */
    public Optional<Pause> state() {
        return pauses.of(inlet);
    }

    private static String person() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null ? "this machine" : who.getName();
    }
}
