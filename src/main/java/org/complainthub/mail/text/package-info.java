/**
 * What a person reads of one part of a message, whatever the format of its text.
 * It knows nothing of messages as a whole.
 */
@NullMarked
package org.complainthub.mail.text;

import org.jspecify.annotations.NullMarked;
