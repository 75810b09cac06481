/**
 * Complaint files as CSV and XLSX: whatever a search finds and the person may see, however many, page by page as it is written.
 * No cell becomes a formula.
 */
@NullMarked
package org.complainthub.desk.export;

import org.jspecify.annotations.NullMarked;
