/**
 * The form in which reception writes down what a customer says at the counter or another department hands over. What
 * becomes of it, it does not know.
 */
@NullMarked
package org.complainthub.intake.walkin;

import org.jspecify.annotations.NullMarked;
