package org.complainthub.platform.production;

import java.util.List;
import org.springframework.core.env.Environment;

/** One thing that must be so before real complaints come in. */
@FunctionalInterface
interface ProductionRule {

    /** What is wrong, a sentence each, naming the property and what to do but never a secret; empty when all is well. */
    List<String> objections(Environment environment);
}
