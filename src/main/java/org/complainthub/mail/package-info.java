/**
 * Internet messages as every stage reads them: what a person sees of one, and who it was delivered to. Knows no stage and nothing of complaints but their defects.
 */
@NullMarked
package org.complainthub.mail;

import org.jspecify.annotations.NullMarked;
