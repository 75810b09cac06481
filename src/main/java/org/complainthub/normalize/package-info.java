/**
 * Reads a receipt of one format into canonical complaints, one or several, and says what they are about.
 * It knows nothing of how receipts arrive, nor of earlier complaints.
 */
@NullMarked
package org.complainthub.normalize;

import org.jspecify.annotations.NullMarked;
