/**
 * Who may log in to the pages, what each of them may see and do, and the record of it.
 * It knows neither complaint files nor what the pages show.
 */
@NullMarked
package org.complainthub.desk.access;

import org.jspecify.annotations.NullMarked;
