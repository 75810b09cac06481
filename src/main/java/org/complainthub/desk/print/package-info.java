/**
 * Complaint files and corrective-action reports as PDF, with a font that draws Chinese in every one of them.
 * It draws what the pages show and nothing more; without such a font it refuses and says why.
 */
@NullMarked
package org.complainthub.desk.print;

import org.jspecify.annotations.NullMarked;
