package org.complainthub.intake.poll;

import java.util.List;

/** The configured places of one kind. */
public record Places(List<? extends Place> all) {

    public Places {
        all = List.copyOf(all);
    }
}
