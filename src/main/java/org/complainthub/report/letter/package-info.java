/**
 * The letters to the departments, in Chinese and English, from templates that a group may replace.
 * It knows what a letter says and of which report it is, and nothing of how it is sent or answered.
 */
@NamedInterface("letter")
@NullMarked
package org.complainthub.report.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
