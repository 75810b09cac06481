/**
 * Finds out which receipts belong to one matter, says why, and keeps one complaint file for each matter.
 * It knows neither where receipts come from nor which department will answer them.
 */
@NullMarked
package org.complainthub.matching;

import org.jspecify.annotations.NullMarked;
