/**
 * Reads feeds (CSV, JSON, XML) as descriptor files tell: each row becomes a canonical complaint.
 * It knows no feed by name; a new one is a YAML file.
 */
@NullMarked
package org.complainthub.normalize.feed;

import org.jspecify.annotations.NullMarked;
