/**
 * Files of every format as rows, one after the other in bounded memory.
 * It knows what a row looks like and not what it says.
 */
@NullMarked
package org.complainthub.normalize.feed.document;

import org.jspecify.annotations.NullMarked;
