/**
 * Reference data that people maintain in YAML files: taxonomy, departments, stores, and whatever a stage keeps as data.
 * Every stage may read it; it knows the vocabulary of the complaint and nothing else of the hub.
 */
@NullMarked
package org.complainthub.reference;

import org.jspecify.annotations.NullMarked;
