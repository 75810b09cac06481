/**
 * The canonical complaint and its vocabulary, in the terms of ISO 10002 (GB/T 19012).
 * Every stage may use it; it uses nothing but the JDK and knows no stage, no broker and no database.
 */
@NullMarked
package org.complainthub.complaint;

import org.jspecify.annotations.NullMarked;
