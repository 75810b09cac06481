/**
 * The words {@code feed check} on the command line: what a descriptor makes of a file, row by row, before it goes live.
 * It starts no hub and changes nothing.
 */
@NullMarked
package org.complainthub.normalize.feed.check;

import org.jspecify.annotations.NullMarked;
