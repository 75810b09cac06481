/**
 * Approves answers or gives them back, and closes the file when nothing is open any more.
 * It knows who may decide on a report, and nothing of how its answer came.
 */
@NamedInterface("review")
@NullMarked
package org.complainthub.report.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
