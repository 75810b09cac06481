/** Start of the Complaint Hub; what it does is in the packages below, one a stage. */
@NullMarked
package org.complainthub;

import org.jspecify.annotations.NullMarked;
