/**
 * Asks the responsible departments for corrective and preventive measures and follows each report to its closure.
 * It knows complaints that have been routed, and nothing of how they arrived, were read or matched.
 */
@NullMarked
package org.complainthub.report;

import org.jspecify.annotations.NullMarked;
