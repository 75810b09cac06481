/**
 * Takes RFC 5322 messages apart, however broken, into headers, parts and defects.
 * It knows nothing of complaints.
 */
@NullMarked
package org.complainthub.normalize.mail.mime;

import org.jspecify.annotations.NullMarked;
