/**
 * What the hub says of itself, such as why a file was opened or on which law a term rests, in the language of the reader.
 * It knows sentences and codes, and nothing of who says them.
 */
@NamedInterface("sentence")
@NullMarked
package org.complainthub.reference.sentence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
