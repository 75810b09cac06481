/**
 * Takes the files that somebody puts on an SFTP server, when they are complete. What a file says, and who reads it, it
 * does not know.
 */
@NullMarked
package org.complainthub.intake.sftp;

import org.jspecify.annotations.NullMarked;
