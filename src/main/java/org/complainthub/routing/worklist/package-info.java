/**
 * What departments have to do, for reading: work items with their clocks, why they have them, what is overdue.
 * It changes nothing.
 */
@NamedInterface("worklist")
@NullMarked
package org.complainthub.routing.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
