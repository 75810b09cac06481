/**
 * The complaint files (客户投诉档案) and the receipts in them: what is stored and how decisions are kept apart.
 * It knows nothing of the rules that decide.
 */
@NullMarked
package org.complainthub.matching.file;

import org.jspecify.annotations.NullMarked;
