/**
 * Ends records when the time of their type is over, as {@code retention.yaml} says. Each module brings its own records and
 * knows how they go; this one knows when.
 */
@NullMarked
@NamedInterface("retention")
package org.complainthub.privacy.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
