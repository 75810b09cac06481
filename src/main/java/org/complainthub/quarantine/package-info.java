/**
 * Remembers receipts that could not be read, or not quite, and reads them again when the hub has learned to. It stands
 * above the stages as replay does: it knows the facts they announce and the normalizer, and no stage knows it.
 */
@NullMarked
package org.complainthub.quarantine;

import org.jspecify.annotations.NullMarked;
