/**
 * What management is told week by week and month by month: key figures of complaint handling (ISO 10002), as a page, a spreadsheet
 * and a mail. It counts what the stages show, and shows no customer.
 */
@NullMarked
package org.complainthub.desk.digest;

import org.jspecify.annotations.NullMarked;
