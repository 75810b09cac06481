/**
 * Reports as operators and the pages of the desk see them: lists, and each with its history and its mails.
 * It only reads, and shows no token of a report.
 */
@NamedInterface("overview")
@NullMarked
package org.complainthub.report.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
