package org.complainthub.report.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of reports, the newest first.
 *
 * @param after what to ask for to get the next page, null on the last one
 */
public record ReportPage(List<ReportSummary> reports, @Nullable String after) {

    public ReportPage {
        reports = List.copyOf(reports);
    }
}
