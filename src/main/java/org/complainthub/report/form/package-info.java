/**
 * The forms that departments fill in, as data in Chinese and English, and the gates that every answer passes.
 * It knows what a good answer consists of, and nothing of the way by which it came.
 */
@NamedInterface("form")
@NullMarked
package org.complainthub.report.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
