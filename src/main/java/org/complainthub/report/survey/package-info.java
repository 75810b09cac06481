/**
 * The survey on the handling of a complaint: one invitation for each closing of a file, an answer on the web or by phone,
 * and what a poor one leads to. It knows closed files and their customers, and nothing of what a complaint is about.
 */
@NamedInterface("survey")
@NullMarked
package org.complainthub.report.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
