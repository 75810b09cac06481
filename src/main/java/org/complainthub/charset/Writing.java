package org.complainthub.charset;

import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.LATIN;

import java.lang.Character.UnicodeScript;

/** How likely people who write like this are to write a character: natural logarithms, coarse on purpose. */
enum Writing {
    SIMPLIFIED {
        @Override
        double of(int c, int before, int after) {
            return Character.isIdeographic(c) ? HanCharacters.simplified(c) : Punctuation.eastAsian(c);
        }
    },
    TRADITIONAL {
        @Override
        double of(int c, int before, int after) {
            return Character.isIdeographic(c) ? HanCharacters.traditional(c) : Punctuation.eastAsian(c);
        }
    },
    JAPANESE {
        @Override
        double of(int c, int before, int after) {
            UnicodeScript script = UnicodeScript.of(c);
            if (Character.isIdeographic(c)) {
                return HanCharacters.japanese(c);
            }
            if (c >= 0xff61 && c <= 0xff9f) {
                return -8.5;
            }
            return script == HIRAGANA ? -4.2 : script == KATAKANA || c == 0x30fc ? -6 : Punctuation.eastAsian(c);
        }
    },
    KOREAN {
        @Override
        double of(int c, int before, int after) {
            if (UnicodeScript.of(c) == HANGUL) {
                return HanCharacters.korean(c);
            }
            return Character.isIdeographic(c) ? -14 : Punctuation.eastAsian(c) - 2;
        }
    },
    WESTERN {
        @Override
        double of(int c, int before, int after) {
            if (UnicodeScript.of(c) != LATIN || !Character.isLetter(c)) {
                return Punctuation.western(c);
            }
            double usual = c < 0x100 ? -4 : -5.5;
            if (isAsciiLetter(before) || isAsciiLetter(after)) {
                return usual;
            }
            return "àÀéÉáóÓíÍåÅöÖ".indexOf(c) >= 0 ? -5.5 : -9;
        }
    },
    CYRILLIC_ALPHABET {
        @Override
        double of(int c, int before, int after) {
            if (UnicodeScript.of(c) != CYRILLIC) {
                return Punctuation.western(c) - 1;
            }
            int rank = LETTERS.indexOf(Character.toLowerCase(c));
            double letter = rank < 0 ? -7 : -2.2 - 0.13 * rank;
            if (isAsciiLetter(before) || isAsciiLetter(after)) {
                return -9;
            }
            boolean alone = UnicodeScript.of(before) != CYRILLIC && UnicodeScript.of(after) != CYRILLIC;
            return alone ? letter - 4 : Character.isUpperCase(c) ? letter + capital(before) : letter;
        }

        private double capital(int before) {
            return Character.isUpperCase(before) ? -0.7 : Character.isLowerCase(before) ? -5 : -1.5;
        }
    },
    OTHER_ALPHABET {
        @Override
        double of(int c, int before, int after) {
            UnicodeScript script = UnicodeScript.of(c);
            boolean letter = Character.isLetter(c) && script != LATIN && !Character.isIdeographic(c);
            boolean inWord = script == UnicodeScript.of(before) || script == UnicodeScript.of(after);
            return letter && script != CYRILLIC && inWord ? -4.5 : -9;
        }
    },
    ANY {
        @Override
        double of(int c, int before, int after) {
            double best = IMPOSSIBLE;
            for (Writing writing : values()) {
                best = writing == this ? best : Math.max(best, writing.of(c, before, after));
            }
            return best - 0.7;
        }
    };

    private static final String LETTERS = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґў";
    private static final double ASCII = -3.5;
    private static final double IMPOSSIBLE = -14;

    /** The character in its context; for characters beyond ASCII that can stand in text at all. */
    abstract double of(int c, int before, int after);

    /** The likelihood of a whole text. */
    double of(String text) {
        int[] points = text.codePoints().toArray();
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            int before = i == 0 ? ' ' : points[i - 1];
            sum += anyCharacter(points[i], before, i + 1 == points.length ? ' ' : points[i + 1]);
        }
        return sum;
    }

    private double anyCharacter(int c, int before, int after) {
        if (c < 0x80) {
            return (c >= ' ' && c < 0x7f) || "\t\r\n\f\u001b".indexOf(c) >= 0 ? ASCII : -12;
        }
        return switch (Character.getType(c)) {
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE, Character.CONTROL -> IMPOSSIBLE;
            case Character.FORMAT -> -8;
            case Character.OTHER_SYMBOL -> c == 0xfffd ? IMPOSSIBLE : Math.max(-11, of(c, before, after));
            default -> Math.max(-17, of(c, before, after) - strangeness(c, before, after));
        };
    }

    /** "It痴 broken": a single ideograph at the end of a Latin word is rather a quotation mark or an accent. */
    private static double strangeness(int c, int before, int after) {
        return Character.isIdeographic(c) && isAsciiLetter(before) && after < 0x80 ? 5 : 0;
    }

    private static boolean isAsciiLetter(int c) {
        return c < 0x80 && Character.isLetter(c);
    }
}
