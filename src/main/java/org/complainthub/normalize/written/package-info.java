/**
 * How people write dates, telephone numbers, names and labelled particulars in Chinese and English.
 * It reads text and nothing else; it does not know which receipt the text is from.
 */
@NullMarked
package org.complainthub.normalize.written;

import org.jspecify.annotations.NullMarked;
