/**
 * What the sender of a message writes here and now, apart from quoted history and signature.
 */
@NamedInterface("reply")
@NullMarked
package org.complainthub.mail.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
