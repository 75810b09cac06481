/**
 * What the columns of a row hold, by a descriptor, by common names, by their values.
 * It knows no file format.
 */
@NullMarked
package org.complainthub.normalize.feed.column;

import org.jspecify.annotations.NullMarked;
