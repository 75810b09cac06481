/**
 * What people and departments' systems do to work items: return, suspend, resume, complete; each command once.
 * It knows how a command comes and what it changes, not how measures are asked for.
 */
@NamedInterface("commands")
@NullMarked
package org.complainthub.routing.workitem.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
