/**
 * Keeps numbers that nobody needs for handling a complaint out of everything but the sealed evidence
 * (个人信息保护法 art. 6, minimum scope).
 */
@NullMarked
package org.complainthub.normalize.privacy;

import org.jspecify.annotations.NullMarked;
