package org.complainthub.intake.pause;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Pauses of a hub that is alone. */
public final class InMemoryPauses implements Pauses {

    private final Map<String, Pause> pauses = new ConcurrentHashMap<>();

    @Override
    public Map<String, Pause> all() {
        return Map.copyOf(pauses);
    }

    @Override
    public void begin(String inlet, Pause pause) {
        pauses.putIfAbsent(inlet, pause);
    }

    @Override
    public void end(String inlet) {
        pauses.remove(inlet);
    }
}
