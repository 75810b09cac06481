/**
 * Reads mails into canonical complaints: who complains, in which words, and whether a person wrote it at all.
 * It knows nothing of how mails are fetched, and looks nothing up.
 */
@NullMarked
package org.complainthub.normalize.mail;

import org.jspecify.annotations.NullMarked;
