/**
 * The customers of complaint files: who may be written to, in which language, and the letters to them.
 * It knows nothing of what is decided about a file or how its departments work.
 */
@NamedInterface("customer")
@NullMarked
package org.complainthub.report.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
