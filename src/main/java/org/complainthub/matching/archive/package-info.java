/**
 * Reading the complaint files: search, one file as a whole, and the HTTP API for both.
 * It changes nothing.
 */
@NullMarked
package org.complainthub.matching.archive;

import org.jspecify.annotations.NullMarked;
