/**
 * Messages that no person wrote: delivery reports, automatic replies, bulk mail, our own mail.
 */
@NamedInterface("automatic")
@NullMarked
package org.complainthub.mail.automatic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
