/**
 * The form on the web by which a department answers a report: behind a link that cannot be guessed and works once.
 * It knows the form and its gates, and judges nothing: what is sent goes on the queue of answers.
 */
@NullMarked
package org.complainthub.report.webform;

import org.jspecify.annotations.NullMarked;
