package org.complainthub.intake.poll;

import java.io.IOException;
import java.util.List;

/** What a place offers at one look. */
public interface Offer {

    /** Nothing. */
    Offer NONE = List::of;

    /** In the order in which they should be taken; few enough for one visit. */
    List<Offered> receipts();

    /**
     * All of them are taken or refused.
     *
     * @return whether more waits, so that the next look should come at once
     * @throws IOException when the place could not be told; it offers the same again
     */
    default boolean settle() throws IOException {
        return false;
    }
}
