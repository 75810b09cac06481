/**
 * Slows down whoever guesses: an address from which too many passwords or links were wrong is refused for a while. It
 * looks at requests and answers alone and knows neither users nor links.
 */
@NullMarked
package org.complainthub.platform.attempts;

import org.jspecify.annotations.NullMarked;
