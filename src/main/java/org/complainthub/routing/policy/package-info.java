/**
 * How grave a complaint is, what it exposes to, and which departments deal with it: rules that are data.
 * It knows neither queues nor a database.
 */
@NullMarked
package org.complainthub.routing.policy;

import org.jspecify.annotations.NullMarked;
