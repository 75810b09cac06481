/**
 * Makes a draft of one row: its words, times, score and identity.
 * It knows nothing of files.
 */
@NullMarked
package org.complainthub.normalize.feed.row;

import org.jspecify.annotations.NullMarked;
