/**
 * The rights of a person over his data: export and erasure (GDPR art. 15, 17, 20; PIPL art. 44 to 47), and the end of every
 * record's time. Where the database keeps such data is declared table by table; what a complaint means it does not know.
 */
@NullMarked
package org.complainthub.privacy;

import org.jspecify.annotations.NullMarked;
