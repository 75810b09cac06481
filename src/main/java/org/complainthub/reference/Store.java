package org.complainthub.reference;

import java.util.List;

/**
 * A store of the group.
 *
 * @param aliases other names and codes under which sources know it (dealer code, short name)
 * @param zone IANA zone of its clocks
 */
public record Store(String code, String zh, String en, List<String> aliases, String zone) {

    public Store {
        aliases = List.copyOf(aliases);
    }
}
