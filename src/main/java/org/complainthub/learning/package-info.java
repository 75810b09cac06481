/**
 * Has classification learn: from the hub's own confirmed and corrected complaints, by itself or by command, or from a
 * file. It knows where examples come from and not how they are learnt.
 */
@NullMarked
package org.complainthub.learning;

import org.jspecify.annotations.NullMarked;
