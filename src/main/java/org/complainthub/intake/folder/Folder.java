package org.complainthub.intake.folder;

import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.complainthub.complaint.Channel;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A watched folder. A file that is taken moves to the sub-folder {@code taken}, and from there to {@code done} or
 * {@code failed} when it is known what became of it. One that cannot be taken now stays and is tried again.
 *
 * @param name lower case; part of the route id
 * @param interval between looks
 * @param quietTime for which a file must not change before it is taken
 * @param taken name of the sub-folder of files on their way
 * @param done of files that were read
 * @param failed of files that could not be read
 * @param sidecarExpected whether every letter has a sidecar, for which it waits
 * @param sidecarWait how long at most a letter waits for its sidecar, and a sidecar for its letter
 */
public record Folder(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,40}") String name,
        Channel channel,
        Path directory,
        @DefaultValue("2s") Duration interval,
        @DefaultValue("1s") Duration quietTime,
        @DefaultValue("taken") @Pattern(regexp = SUB_FOLDER) String taken,
        @DefaultValue("done") @Pattern(regexp = SUB_FOLDER) String done,
        @DefaultValue("failed") @Pattern(regexp = SUB_FOLDER) String failed,
        @DefaultValue("false") boolean sidecarExpected,
        @DefaultValue("10m") Duration sidecarWait) {

    private static final String SUB_FOLDER = "[.]?[\\p{L}\\p{N}_-][\\p{L}\\p{N} ._-]{0,60}";

    /** @throws IllegalArgumentException when settings contradict each other */
    public Folder {
        if (Set.of(taken, done).contains(failed) || taken.equals(done)) {
            throw new IllegalArgumentException("folder " + name + ": taken, done and failed are three sub-folders");
        }
        if (interval.toMillis() < 1 || quietTime.toMillis() < 1 || sidecarWait.isNegative()) {
            throw new IllegalArgumentException(
                    "folder " + name + ": interval and quiet-time must be positive, sidecar-wait not negative");
        }
    }
}
