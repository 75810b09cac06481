/**
 * What two texts have in common: characters, words, names, meaning, and what one says of an earlier contact.
 * It knows neither weights nor decisions.
 */
@NullMarked
package org.complainthub.matching.text;

import org.jspecify.annotations.NullMarked;
