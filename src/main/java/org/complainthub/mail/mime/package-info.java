/**
 * Takes RFC 5322 messages apart, however broken, into headers, parts and defects.
 * It knows nothing of complaints.
 */
@NamedInterface("mime")
@NullMarked
package org.complainthub.mail.mime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
