/**
 * Reading the complaint files: search, one file as a whole, and the HTTP API for both.
 * It changes nothing.
 */
@NamedInterface("archive")
@NullMarked
package org.complainthub.matching.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
