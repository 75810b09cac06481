/**
 * Shows the messages that failed too often and sends them where they came from again, when what kept them from succeeding
 * is gone. It stands above the stages: it knows their queues by configuration and none of their code.
 */
@NullMarked
package org.complainthub.deadletter;

import org.jspecify.annotations.NullMarked;
