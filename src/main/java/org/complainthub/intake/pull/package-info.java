/**
 * Fetches documents from an address that somebody else serves, page by page or when they change. What a document says,
 * and who reads it, it does not know.
 */
@NullMarked
package org.complainthub.intake.pull;

import org.jspecify.annotations.NullMarked;
