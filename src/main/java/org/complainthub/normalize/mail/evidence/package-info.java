/**
 * Files and messages inside a mail as evidence of their own, under names that are safe to show.
 * It never opens a file and believes no name and no type.
 */
@NullMarked
package org.complainthub.normalize.mail.evidence;

import org.jspecify.annotations.NullMarked;
