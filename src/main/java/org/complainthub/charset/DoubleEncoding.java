package org.complainthub.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text that somebody read in a wrong charset and encoded again: "GrÃ¼ÃŸe", "é”™è¯¯", "閿欒", "ÄúºÃ". */
final class DoubleEncoding {

    private static final String SPECIALS = specials();
    /** Stands for a byte that windows-1252 does not have; no UTF-8 has it. */
    private static final int LOST = 0xff;

    private static final double LEAST_GAIN = 5;
    private static final double LEAST_GAIN_UNSURE = 15;

    private DoubleEncoding() {}

    /** The text as it was meant; empty when nothing speaks for it. */
    static Optional<String> repaired(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        int start = 0;
        while (start < text.length()) {
            int end = endOfRun(text, start);
            String run = text.substring(start, end);
            whole.append(repairedRun(run));
            start = end;
        }
        String meant = whole.toString();
        return meant.equals(text) ? Optional.empty() : Optional.of(meant);
    }

    private static String repairedRun(String run) {
        if (run.chars().allMatch(c -> c < 0x80)) {
            return run;
        }
        boolean latin = latinByte(run.charAt(0)) >= 0;
        byte[] bytes = latin ? latinBytes(run) : run.getBytes(CharsetNames.GB18030);
        boolean utf8 = CharsetEvidence.fits(bytes, StandardCharsets.UTF_8);
        if (!utf8 && !latin) {
            return run;
        }
        Charset meant = utf8
                ? StandardCharsets.UTF_8
                : CharsetEvidence.judge(bytes, CharsetNames.LATIN).charset();
        String text = new String(bytes, meant);
        double gain = Writing.ANY.of(text) - Writing.ANY.of(run);
        return gain >= (utf8 && latin ? LEAST_GAIN : LEAST_GAIN_UNSURE) ? text : run;
    }

    /** A run lies within a line and is of characters that all come from bytes, or all do not. */
    private static int endOfRun(String text, int start) {
        boolean latin = latinByte(text.charAt(start)) >= 0;
        int i = start + 1;
        while (i < text.length() && text.charAt(i - 1) != '\n' && latin == (latinByte(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private static byte[] latinBytes(String run) {
        byte[] bytes = new byte[run.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) latinByte(run.charAt(i));
        }
        return bytes;
    }

    /** The byte that windows-1252, or Latin 1 in its gaps, reads as this character; -1 when none. */
    private static int latinByte(char c) {
        if (c == '\uFFFD') {
            return LOST;
        }
        return c < 0x100 ? c : SPECIALS.indexOf(c) < 0 ? -1 : 0x80 + SPECIALS.indexOf(c);
    }

    private static String specials() {
        byte[] upper = new byte[0x20];
        for (int i = 0; i < upper.length; i++) {
            upper[i] = (byte) (0x80 + i);
        }
        return new String(upper, CharsetNames.LATIN);
    }
}
