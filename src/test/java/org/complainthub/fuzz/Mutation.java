package org.complainthub.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way to change an input. */
enum Mutation {
    BIT((input, chance) -> {
        byte[] changed = input.clone();
        if (changed.length > 0) {
            changed[chance.below(changed.length)] ^= (byte) (1 << chance.below(8));
        }
        return changed;
    }),
    BYTES((input, chance) -> replaced(input, chance.range(input.length), chance.bytes(chance.below(8)))),
    REMOVAL((input, chance) -> replaced(input, chance.range(input.length), new byte[0])),
    CUT((input, chance) -> Arrays.copyOf(input, chance.below(input.length + 1))),
    BEHEADING((input, chance) -> Arrays.copyOfRange(input, chance.below(input.length + 1), input.length)),
    TOKEN((input, chance) -> inserted(input, chance, chance.of(Tokens.ALL))),
    TOKEN_INSTEAD((input, chance) -> replaced(input, chance.range(input.length), chance.of(Tokens.ALL))),
    MOVE((input, chance) -> inserted(input, chance, part(input, chance.range(input.length)))),
    REPETITION((input, chance) -> {
        byte[] piece = chance.oneIn(2) ? chance.of(Tokens.ALL) : part(input, chance.range(input.length));
        return inserted(input, chance, repeated(piece, times(chance)));
    }),
    NEST((input, chance) -> {
        List<String> nest = chance.of(Tokens.NESTS);
        int depth = times(chance);
        Chance.Range inner = chance.range(input.length);
        ByteArrayOutputStream nested = new ByteArrayOutputStream();
        nested.writeBytes(repeated(utf8(nest.get(0)), depth));
        nested.writeBytes(part(input, inner));
        nested.writeBytes(repeated(utf8(nest.get(1)), chance.oneIn(4) ? 0 : depth));
        return replaced(input, inner, nested.toByteArray());
    }),
    NUMBER((input, chance) -> {
        Matcher number = Constants.DIGITS.matcher(latin(input));
        int wanted = chance.below(20);
        byte[] changed = input;
        for (int found = 0; found <= wanted && number.find(); found++) {
            Chance.Range place = new Chance.Range(number.start(), number.end());
            changed = replaced(input, place, utf8(chance.of(Tokens.NUMBERS)));
        }
        return changed;
    }),
    CHARSET((input, chance) -> new String(input, StandardCharsets.UTF_8).getBytes(chance.of(Constants.CHARSETS))),
    LINES((input, chance) ->
            latin(input).replace("\n", chance.of(Constants.LINE_ENDS)).getBytes(StandardCharsets.ISO_8859_1)),
    CASE((input, chance) -> latin(input).toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));

    private static final class Constants {
        static final Pattern DIGITS = Pattern.compile("\\d+");
        static final List<String> LINE_ENDS = List.of("", "\r", "\r\n", "\n\n", "\r\r\n", " \n", "=\n");
        static final List<Charset> CHARSETS = List.of(
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.ISO_8859_1,
                Charset.forName("GB18030"),
                Charset.forName("Big5"),
                Charset.forName("Shift_JIS"),
                Charset.forName("ISO-2022-JP"),
                Charset.forName("UTF-32BE"));
    }

    private interface Change {
        byte[] of(byte[] input, Chance chance);
    }

    @SuppressWarnings("ImmutableEnumChecker") // functions without a state
    private final Change change;

    Mutation(Change change) {
        this.change = change;
    }

    byte[] of(byte[] input, Chance chance) {
        return change.of(input, chance);
    }

    /** Mostly few, sometimes many, and rarely so many that what is not linear shows. */
    private static int times(Chance chance) {
        if (chance.oneIn(1000)) {
            return 1 + chance.below(100_000);
        }
        return 1 + chance.below(chance.oneIn(50) ? 1000 : 8);
    }

    private static byte[] repeated(byte[] piece, int times) {
        int most = Math.min(times, Mutator.LONGEST / Math.max(1, piece.length));
        byte[] repeated = new byte[piece.length * most];
        for (int i = 0; i < most; i++) {
            System.arraycopy(piece, 0, repeated, i * piece.length, piece.length);
        }
        return repeated;
    }

    private static byte[] inserted(byte[] input, Chance chance, byte[] piece) {
        int at = chance.below(input.length + 1);
        return replaced(input, new Chance.Range(at, at), piece);
    }

    private static byte[] replaced(byte[] input, Chance.Range range, byte[] piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(input.length + piece.length);
        out.write(input, 0, range.from());
        out.writeBytes(piece);
        out.write(input, range.to(), input.length - range.to());
        return out.toByteArray();
    }

    private static byte[] part(byte[] input, Chance.Range range) {
        return Arrays.copyOfRange(input, range.from(), range.to());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
