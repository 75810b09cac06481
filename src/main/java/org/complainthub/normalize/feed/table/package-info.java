/**
 * Tables of every kind (separated values, workbooks, lines cut by position) as rows, one after the other.
 * A row that cannot be read costs only itself; nothing is ever held beyond the limits told here.
 */
@NullMarked
package org.complainthub.normalize.feed.table;

import org.jspecify.annotations.NullMarked;
