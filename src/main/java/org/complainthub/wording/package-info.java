/**
 * Finds words and phrases in texts, many at once. Knows nothing of what they mean.
 */
@NullMarked
package org.complainthub.wording;

import org.jspecify.annotations.NullMarked;
