/**
 * The profile {@code demo}: a mail server in the process, the sample receipts sent in by every door, a summary of what
 * became of them. It uses the hub from outside as its users do.
 */
@NullMarked
package org.complainthub.demo;

import org.jspecify.annotations.NullMarked;
