/**
 * Reads letters: typed text, PDF, and pictures of paper, which are recognised when Tesseract is installed.
 * A page that cannot be read is never lost: it becomes a complaint without words for a person to type in.
 */
@NullMarked
package org.complainthub.normalize.letter;

import org.jspecify.annotations.NullMarked;
