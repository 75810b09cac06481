package org.complainthub.privacy.retention;

import java.util.Set;

/** Records that go when they are old. */
public interface AgingRecords {

    /** Their types, as {@code retention.yaml} names them. */
    Set<String> types();

    /** How many would go now. */
    int due(Aged what);

    /** Takes the oldest; gives how many went. */
    int purge(Aged what);
}
