/**
 * The word {@code requeue} on the command line. It asks the running hub, which alone holds its broker and database, and
 * knows nothing of how the hub does it.
 */
@NullMarked
package org.complainthub.requeue;

import org.jspecify.annotations.NullMarked;
