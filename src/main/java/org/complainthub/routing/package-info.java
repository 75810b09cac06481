/**
 * Assesses a matched complaint and says which departments deal with it, by rules and data a person can read.
 * It knows neither how the complaint was received nor what the departments do with it.
 */
@NullMarked
package org.complainthub.routing;

import org.jspecify.annotations.NullMarked;
