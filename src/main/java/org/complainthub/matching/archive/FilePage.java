package org.complainthub.matching.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some files, the latest opened first.
 *
 * @param after cursor of the next page, null when there is none
 */
public record FilePage(List<FileSummary> files, @Nullable String after) {}
