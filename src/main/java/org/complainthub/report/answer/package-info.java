/**
 * Reads the departments' answers, by mail or by message, and accepts or returns them.
 * It knows reports that were issued, and trusts no answer without proof that it belongs to one.
 */
@NullMarked
package org.complainthub.report.answer;

import org.jspecify.annotations.NullMarked;
