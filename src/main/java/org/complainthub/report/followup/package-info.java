/**
 * Follows reports up: when each step is due, whom to remind, and whether what was done keeps the matter from happening again.
 * It knows the state of a report and what it is about, and nothing of how answers come.
 */
@NamedInterface("followup")
@NullMarked
package org.complainthub.report.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
