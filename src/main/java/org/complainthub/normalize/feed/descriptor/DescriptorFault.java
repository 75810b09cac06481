package org.complainthub.normalize.feed.descriptor;

/**
 * Something wrong in a descriptor.
 *
 * @param pointer to the value at fault (RFC 6901)
 * @param message what a person can act on
 */
record DescriptorFault(String pointer, String message) {}
