/**
 * How files of one feed are recognised and read: descriptors, canonical fields, scales and common names.
 * It knows no file and no row.
 */
@NullMarked
package org.complainthub.normalize.feed.descriptor;

import org.jspecify.annotations.NullMarked;
