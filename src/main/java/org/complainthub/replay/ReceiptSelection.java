package org.complainthub.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The receipts of a replay, and when each came in. */
record ReceiptSelection(List<ReceiptFile> files, Arrivals arrivals) {

    ReceiptSelection {
        files = List.copyOf(files);
    }

    /** Those that the options ask for. */
    static ReceiptSelection of(ReplayOptions options) throws IOException {
        @Nullable Path folder = options.folder();
        return folder == null
                ? ReceiptHistory.configured()
                        .since(OffsetDateTime.now(Clock.systemUTC()).minusDays(options.last()))
                : new ReceiptSelection(new ReceiptFolder(folder, options.channel()).files(), Arrivals.of(folder));
    }
}
