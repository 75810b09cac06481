/**
 * How the hub proves to a mail server who it is: a password, or an access token that it gets and keeps (RFC 6749). It
 * knows nothing of mail.
 */
@NullMarked
package org.complainthub.intake.mailbox.login;

import org.jspecify.annotations.NullMarked;
