/**
 * Reads a feed row by row into drafts, from any row on, and remembers which rows have been taken.
 * It knows neither formats nor how parts follow one another on queues.
 */
@NullMarked
package org.complainthub.normalize.feed.reading;

import org.jspecify.annotations.NullMarked;
