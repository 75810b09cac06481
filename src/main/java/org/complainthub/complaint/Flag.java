package org.complainthub.complaint;

/** Legal and practical exposure of a complaint. */
public enum Flag {
    /** Safety: OEM liaison and management always get a copy. */
    SAFETY("S"),
    /** Fraud exposure (消法 art. 55). */
    FRAUD("F"),
    /** A legal clock runs. */
    LEGAL("L"),
    /** Personal data. */
    PRIVACY("P"),
    /** It happened before. */
    REPEATED("R"),
    /** Press or a public site knows. */
    MEDIA("M");

    private final String letter;

    Flag(String letter) {
        this.letter = letter;
    }

    /** The one-letter code used in tables and in the taxonomy. */
    public String letter() {
        return letter;
    }

    /**
     * The flag of a one-letter code.
     *
     * @throws IllegalArgumentException when no flag has this letter
     */
    public static Flag ofLetter(String letter) {
        for (Flag flag : values()) {
            if (flag.letter.equals(letter)) {
                return flag;
            }
        }
        throw new IllegalArgumentException("no flag has the letter " + letter);
    }
}
