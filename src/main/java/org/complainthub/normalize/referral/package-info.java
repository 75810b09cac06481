/**
 * Recognises complaints that an authority, a consumer association or the press passes on, and reads what it asks for.
 * A customer who only speaks of an authority is none of its business.
 */
@NullMarked
package org.complainthub.normalize.referral;

import org.jspecify.annotations.NullMarked;
