/**
 * How the hub is connected to its database, and how it tells what went wrong there without naming values. What is in it, this
 * does not know.
 */
@NullMarked
package org.complainthub.platform.database;

import org.jspecify.annotations.NullMarked;
