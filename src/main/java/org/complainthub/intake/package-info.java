/**
 * Receipts arrive on channels: their bytes are stored as evidence, a pointer goes on a queue, and only then is the
 * source told that they are done. It never looks into what it stores.
 */
@NullMarked
package org.complainthub.intake;

import org.jspecify.annotations.NullMarked;
