package org.complainthub.intake.pause;

import java.util.Map;
import java.util.Optional;

/** The pauses of all inlets. Another hub of the group hears of a change within a second. */
public interface Pauses {

    /** Each inlet that is paused; it is cheap to ask. */
    Map<String, Pause> all();

    /** The pause of an inlet, empty while it works. */
    default Optional<Pause> of(String inlet) {
        return Optional.ofNullable(all().get(inlet));
    }

    /** Pauses an inlet; one that is paused already stays as it is. */
    void begin(String inlet, Pause pause);

    /** Lets an inlet work again; nothing happens to one that does. */
    void end(String inlet);
}
