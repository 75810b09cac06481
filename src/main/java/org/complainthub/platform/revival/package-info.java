/**
 * Brings the embedded broker back when it has stopped by itself. Why it stopped, and what is on it, this does not know.
 */
@NullMarked
package org.complainthub.platform.revival;

import org.jspecify.annotations.NullMarked;
