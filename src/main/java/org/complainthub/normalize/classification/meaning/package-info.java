/**
 * Tells what a sentence means by its likeness to exemplar sentences, with sentence embeddings computed in process.
 * It knows exemplars as data and their labels as names; what a label leads to is decided by its caller.
 */
@NullMarked
package org.complainthub.normalize.classification.meaning;

import org.jspecify.annotations.NullMarked;
