package org.complainthub.intake.mailbox.server;

import java.util.List;

/**
 * What is in a mailbox.
 *
 * @param onServer mails in all
 * @param ids of those that may not have been taken yet, oldest first
 */
public record Listing(long onServer, List<String> ids) {

    public Listing {
        ids = List.copyOf(ids);
    }
}
