/**
 * How the hub is connected to its database. What is in it, this does not know.
 */
@NullMarked
package org.complainthub.platform.database;

import org.jspecify.annotations.NullMarked;
