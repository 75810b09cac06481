/**
 * Sidecars: small files in which the mail room notes of a letter what the letter itself does not say.
 * Where they come from, and what a letter says, it does not know.
 */
@NullMarked
package org.complainthub.intake.sidecar;

import org.jspecify.annotations.NullMarked;
