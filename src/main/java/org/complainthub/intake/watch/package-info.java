/**
 * Watches over the inlets: what each took, refused and failed to take becomes a health warning, metrics and attributes
 * in JMX. It asks no inlet itself.
 */
@NullMarked
@NamedInterface("watch")
package org.complainthub.intake.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
