/**
 * Reads what a department wrote out of the mail that it sent back, however its mail program has mangled it.
 * It knows mails and the headings of a form, and nothing of what becomes of an answer.
 */
@NullMarked
package org.complainthub.report.reply;

import org.jspecify.annotations.NullMarked;
