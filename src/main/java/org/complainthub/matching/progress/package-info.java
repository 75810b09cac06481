/**
 * Keeps the complaint files in step with what later stages and departments do about them.
 * It decides nothing about receipts.
 */
@NullMarked
package org.complainthub.matching.progress;

import org.jspecify.annotations.NullMarked;
