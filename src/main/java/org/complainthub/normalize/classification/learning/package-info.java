/**
 * Learns from complaints whose category a person confirmed or corrected: a linear model on their sentence vectors, kept
 * with its figures and put into force only when it is better. It does not know where the examples come from.
 */
@NullMarked
@NamedInterface("classification-learning")
package org.complainthub.normalize.classification.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
