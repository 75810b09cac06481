/**
 * Text out of bytes whose label may lie: the evidence decides, and what was guessed is told.
 */
@NullMarked
package org.complainthub.charset;

import org.jspecify.annotations.NullMarked;
