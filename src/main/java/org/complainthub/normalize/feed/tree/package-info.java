/**
 * JSON, JSON Lines and XML as rows, one after the other, each leaf a column named by its path.
 * A document of any size is read as a stream; only one row of it is held.
 */
@NullMarked
package org.complainthub.normalize.feed.tree;

import org.jspecify.annotations.NullMarked;
