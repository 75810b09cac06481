package org.complainthub.report.register;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What this stage reads of the facts that files were joined or split.
 *
 * @param id place in the history of all files
 * @param otherFile the file that this one was joined into or split from; without it the fact is of no use here
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FileJoin(long id, String fact, String complaintNumber, @Nullable String otherFile) {

    boolean isMerged() {
        return fact.equals("complaint-file.merged.v1");
    }
}
