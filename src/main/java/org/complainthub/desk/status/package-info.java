/**
 * The state of the hub as a page: each inlet, paused or not, and each part of its health. It changes nothing; operators do
 * that in the console.
 */
@NullMarked
package org.complainthub.desk.status;

import org.jspecify.annotations.NullMarked;
