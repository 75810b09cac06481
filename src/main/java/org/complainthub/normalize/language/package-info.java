/**
 * What Chinese and English text needs before anything can be found in it: folding, numbers as spoken, the language.
 * It knows neither complaints nor formats.
 */
@NullMarked
package org.complainthub.normalize.language;

import org.jspecify.annotations.NullMarked;
