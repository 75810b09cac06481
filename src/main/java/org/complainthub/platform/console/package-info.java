/**
 * The Hawtio console and the Jolokia agent it talks to. What the agent may do is a list: viewers look, operators do what a
 * runbook names, and nobody sends messages, changes routes or reads secrets through it.
 */
@NullMarked
package org.complainthub.platform.console;

import org.jspecify.annotations.NullMarked;
