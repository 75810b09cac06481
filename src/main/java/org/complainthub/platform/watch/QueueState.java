package org.complainthub.platform.watch;

import java.time.Duration;

/**
 * A queue of the broker as it is now.
 *
 * @param name of a subscription, its own
 * @param messages that wait or are under way
 * @param delivering of them, those under way
 * @param consumers who receive from it, of all hubs and everybody else
 * @param oldest age of the message at its head, zero when there is none
 */
record QueueState(String name, long messages, long delivering, long consumers, Duration oldest) {}
