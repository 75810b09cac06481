/**
 * Other systems hand receipts over by HTTP: who they are, where they may hand over and how much. What they hand over it
 * does not know.
 */
@NullMarked
package org.complainthub.intake.http;

import org.jspecify.annotations.NullMarked;
