/**
 * Says what a complaint is about and what its writer wants, from his own words and with the words as explanation.
 * It knows phrases as data; it does not know departments, severities beyond the taxonomy, or earlier complaints.
 */
@NullMarked
@NamedInterface("classification")
package org.complainthub.normalize.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
