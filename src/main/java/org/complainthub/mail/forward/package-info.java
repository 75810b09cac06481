/**
 * Messages that stand printed inside the text of another: who wrote them, when, and what.
 * Reads what mail programs print in many languages and says how sure it is; decides nothing.
 */
@NamedInterface("forward")
@NullMarked
package org.complainthub.mail.forward;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
