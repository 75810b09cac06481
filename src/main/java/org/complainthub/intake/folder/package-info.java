/**
 * Takes the files that somebody puts into a watched folder, when they are complete, and brings each to the folder of its
 * outcome. What a file says, and who reads it, it does not know.
 */
@NullMarked
package org.complainthub.intake.folder;

import org.jspecify.annotations.NullMarked;
