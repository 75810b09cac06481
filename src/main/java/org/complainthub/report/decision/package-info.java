/**
 * Decisions on complaints: taken by a person, told to the customer once, and what follows when he does not accept one.
 * It knows the customers of a file and whether the file is closed, and nothing of pages.
 */
@NamedInterface("decision")
@NullMarked
package org.complainthub.report.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
