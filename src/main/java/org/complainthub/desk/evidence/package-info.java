/**
 * Shows evidence safely: pictures and pages of PDF drawn anew, everything else as a download that no browser opens.
 * Who looks at it is recorded, because evidence is not masked.
 */
@NullMarked
package org.complainthub.desk.evidence;

import org.jspecify.annotations.NullMarked;
