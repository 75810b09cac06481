/**
 * Files that wait in a folder, here or on a server: which of them are complete, and which were taken already. Where they
 * lie it does not know.
 */
@NullMarked
package org.complainthub.intake.file;

import org.jspecify.annotations.NullMarked;
