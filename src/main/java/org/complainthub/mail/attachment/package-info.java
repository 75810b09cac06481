/**
 * Opens what mail programs wrap messages and files in: winmail.dat, Outlook messages, signed and compressed S/MIME, uuencode.
 * It knows nothing of what the contents say, and never opens archives.
 */
@NamedInterface("attachment")
@NullMarked
package org.complainthub.mail.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
