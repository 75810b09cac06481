/**
 * Wiring: broker, database, security, console, route loading. Nothing of a complaint is decided here, and no stage
 * imports it; routes name its beans.
 */
@NullMarked
package org.complainthub.platform;

import org.jspecify.annotations.NullMarked;
