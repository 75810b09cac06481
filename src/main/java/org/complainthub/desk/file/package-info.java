/**
 * The page of one complaint file: its receipts, decisions, work and history, and what people do about them.
 * It changes nothing itself; every act goes to the stage that owns it, with actor and reason, and into the audit trail.
 */
@NullMarked
package org.complainthub.desk.file;

import org.jspecify.annotations.NullMarked;
