/**
 * The corrective-action reports with their states and history, and the files that wait for them.
 * It knows what a report may become, and nothing of mails, pages or queues.
 */
@NamedInterface("register")
@NullMarked
package org.complainthub.report.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
