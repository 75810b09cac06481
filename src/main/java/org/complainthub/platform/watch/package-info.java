/**
 * What operators watch that belongs to no single stage: the work of each stage and the queues of the broker, embedded or
 * external. It counts what passes and asks the broker; it decides nothing.
 */
@NullMarked
package org.complainthub.platform.watch;

import org.jspecify.annotations.NullMarked;
