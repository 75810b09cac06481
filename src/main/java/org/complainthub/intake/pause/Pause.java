package org.complainthub.intake.pause;

import java.time.Instant;

/**
 * Somebody's decision that an inlet takes nothing for now.
 *
 * @param by who is logged in under this name
 * @param reason in his words, printable and of at most {@value #LONGEST_REASON} characters
 */
public record Pause(Instant since, String by, String reason) {

    static final int LONGEST_REASON = 300;
    static final int LONGEST_NAME = 100;

    /** @throws IllegalArgumentException when no reason is given */
    public Pause {
        by = printable(by, LONGEST_NAME);
        reason = printable(reason, LONGEST_REASON);
        if (reason.isEmpty()) {
            throw new IllegalArgumentException("say why the inlet is paused");
        }
    }

    private static String printable(String text, int longest) {
        String clean = text.replaceAll("\\p{Cntrl}+", " ").trim();
        return clean.substring(0, Math.min(clean.length(), longest));
    }

    @Override
    public String toString() {
        return "paused by " + by + " since " + since + ": " + reason;
    }
}
