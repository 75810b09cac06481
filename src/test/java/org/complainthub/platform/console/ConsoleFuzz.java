package org.complainthub.platform.console;

import java.util.List;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;
import org.complainthub.fuzz.FuzzedFile;

/** Who may do what in the console. */
public final class ConsoleFuzz implements FuzzTargets {

    @Override
    public List<FuzzTarget> targets() {
        return List.of(FuzzedFile.target("console.yaml", files -> files.read("console.yaml", ConsoleAccess.class)));
    }
}
