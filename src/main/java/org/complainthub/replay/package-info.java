/**
 * The command {@code replay}: runs a folder of receipts through the real routes on a throw-away broker and database,
 * and scores the result against known truth. It meets the stages on their queues only.
 */
@NullMarked
package org.complainthub.replay;

import org.jspecify.annotations.NullMarked;
