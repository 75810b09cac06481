/**
 * Finds and normalises what identifies a complainant, his car and his visit.
 * It never invents: what the receipt does not show stays unknown, and earlier complaints are not asked.
 */
@NullMarked
package org.complainthub.normalize.identity;

import org.jspecify.annotations.NullMarked;
