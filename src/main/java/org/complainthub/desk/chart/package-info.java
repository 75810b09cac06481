/**
 * Figures as charts that need no script: SVG with a title, a description and the same numbers as a table.
 * It shows numbers only, never a person.
 */
@NullMarked
package org.complainthub.desk.chart;

import org.jspecify.annotations.NullMarked;
