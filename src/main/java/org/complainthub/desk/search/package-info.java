/**
 * Finds complaint files for people: by a few words in one box, by state, category, department, store, and what is overdue.
 * It never shows more than the sight of the person allows.
 */
@NullMarked
package org.complainthub.desk.search;

import org.jspecify.annotations.NullMarked;
