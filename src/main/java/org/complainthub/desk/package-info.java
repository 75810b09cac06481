/**
 * The pages of the people who handle complaints: login, search, the complaint file, figures, exports.
 * It is no stage: it reads what stages publish as named interfaces and writes through their commands alone (decision 0020).
 */
@NullMarked
package org.complainthub.desk;

import org.jspecify.annotations.NullMarked;
