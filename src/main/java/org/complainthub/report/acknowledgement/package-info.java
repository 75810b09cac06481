/**
 * Tells customers at once that their complaint has arrived: once, in their language, and never a machine.
 * It knows complaints that have their file, and nothing of what departments do about them.
 */
@NullMarked
package org.complainthub.report.acknowledgement;

import org.jspecify.annotations.NullMarked;
