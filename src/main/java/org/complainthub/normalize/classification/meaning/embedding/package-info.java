/**
 * Turns a passage into vectors, of the whole and of each sentence, with a small language model in the process.
 * It knows neither labels nor exemplars; what vectors are compared with is decided by its caller.
 */
@NullMarked
package org.complainthub.normalize.classification.meaning.embedding;

import org.jspecify.annotations.NullMarked;
