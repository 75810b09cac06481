/**
 * The rules in force: read from data files, checked against each other, replaced while the hub runs.
 * It knows what a rule file must hold and not what becomes of a complaint.
 */
@NullMarked
package org.complainthub.routing.rules;

import org.jspecify.annotations.NullMarked;
