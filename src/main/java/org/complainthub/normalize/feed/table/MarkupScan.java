package org.complainthub.normalize.feed.table;

import org.complainthub.complaint.InvalidInput;
import org.complainthub.normalize.feed.document.Limits;

/** Looks at the bytes of XML for what would take memory without end: long texts and cells far to the right. */
final class MarkupScan {

    /** A sheet has 16,384 columns: three letters. */
    private static final int MOST_LETTERS = 3;

    private static final String BEFORE_ADDRESS = " r=\"";
    private static final int LONGEST_RUN = 4 * Limits.LONGEST_LINE;

    private int run;
    private int matched;
    private int letters;

    /** @throws InvalidInput when it has one of them */
    void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            run = b == '<' || b == '>' ? 0 : run + 1;
            if (run > LONGEST_RUN) {
                throw new InvalidInput("a cell of the workbook has more than " + LONGEST_RUN + " bytes");
            }
            address(b);
        }
    }

    /** Follows {@code r="ABC12"}, the address of a cell. */
    private void address(byte b) {
        if (matched < BEFORE_ADDRESS.length()) {
            matched = b == BEFORE_ADDRESS.charAt(matched) ? matched + 1 : b == ' ' ? 1 : 0;
            letters = 0;
        } else if (b >= 'A' && b <= 'Z') {
            letters++;
        } else {
            if (letters > MOST_LETTERS) {
                throw new InvalidInput("a cell of the workbook lies beyond the last column of a sheet");
            }
            matched = 0;
        }
    }
}
