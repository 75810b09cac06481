/**
 * Facts that are decided together with a change of the database and announced afterwards, at least once under one id.
 * It knows how facts are kept until they are told, and nothing of what they say.
 */
@NullMarked
package org.complainthub.report.announcement;

import org.jspecify.annotations.NullMarked;
