package org.complainthub.normalize;

import java.io.IOException;
import org.complainthub.normalize.feed.check.FeedCheckCommand;

/** The words {@code feed check}: what a descriptor makes of a file, without a hub. */
public final class FeedCheck {

    private FeedCheck() {}

    /**
     * Runs the command.
     *
     * @param arguments without the words feed check
     * @return 0, 1 when the file cannot be read, 2 when the arguments or a descriptor are off
     */
    public static int run(String... arguments) throws IOException {
        return FeedCheckCommand.run(arguments);
    }
}
