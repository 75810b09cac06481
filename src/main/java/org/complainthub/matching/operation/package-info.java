/**
 * What people do to complaint files: join, split, move a receipt, confirm or refuse a candidate; by HTTP and by JMX.
 * Nothing is destroyed, everything has a reason and an actor, and later matching keeps to it.
 */
@NamedInterface("operation")
@NullMarked
package org.complainthub.matching.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
