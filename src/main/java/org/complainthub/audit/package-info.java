/**
 * Remembers what persons did: who, what, when, on what and why. Each entry carries a seal over itself and the one before,
 * so that a changed, missing or inserted entry shows. Stages tell it nothing directly; they publish Spring Boot's audit
 * events, inside the transaction of the act.
 */
@NullMarked
package org.complainthub.audit;

import org.jspecify.annotations.NullMarked;
