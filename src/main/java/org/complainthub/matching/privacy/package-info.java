/**
 * Finds what belongs to one person by what identifies him, for those who export or erase it. It changes nothing.
 */
@NullMarked
@NamedInterface("privacy")
package org.complainthub.matching.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
