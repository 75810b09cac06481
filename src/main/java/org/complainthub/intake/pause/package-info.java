/**
 * Inlets that a person has paused: all hubs of a group leave them alone, before and after a restart, until he ends it.
 * How an inlet is left alone is its own matter.
 */
@NullMarked
@NamedInterface("pause")
package org.complainthub.intake.pause;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
