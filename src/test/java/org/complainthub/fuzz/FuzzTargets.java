package org.complainthub.fuzz;

import java.util.List;

/** The readers of a package, with seeds for each. */
public interface FuzzTargets {

    List<FuzzTarget> targets();
}
