/**
 * What the profile {@code prod} insists on before anything is opened: a list of small rules about secrets and doors.
 * Each objection names the property and what to do.
 */
@NullMarked
package org.complainthub.platform.production;

import org.jspecify.annotations.NullMarked;
