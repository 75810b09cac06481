/**
 * The page of a customer about his complaint, behind the link in our mails: how far it is, the decision and his objection
 * to it, the survey. It shows nothing that he was not told, and no person or department.
 */
@NullMarked
package org.complainthub.report.progress;

import org.jspecify.annotations.NullMarked;
