/**
 * Who and what a receipt is about: persons, cars, numbers made comparable, and the keys by which receipts find each other.
 * It weighs nothing and decides nothing.
 */
@NullMarked
package org.complainthub.matching.identity;

import org.jspecify.annotations.NullMarked;
