package org.complainthub.intake.mailbox.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what belongs to a connection; one that is broken already is no further harm. */
final class QuietClose {

    private static final Logger LOG = LoggerFactory.getLogger(QuietClose.class);

    private QuietClose() {}

    static void all(AutoCloseable... parts) {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception broken) {
                LOG.debug("a mail connection did not close", broken);
            }
        }
    }
}
