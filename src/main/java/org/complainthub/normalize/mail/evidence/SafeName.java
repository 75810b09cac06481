package org.complainthub.normalize.mail.evidence;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A file name from outside, for display: one line, no path, no characters that change how it is read or sorted. */
final class SafeName {

    private static final int LONGEST = 120;
    private static final int LONGEST_EXTENSION = 12;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFD]");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private SafeName() {}

    /** The safe form; empty when nothing is left of it. */
    static String of(String original) {
        String last = original.replace('\\', '/').replaceFirst("/+\\s*$", "").replaceFirst("(?s)^.*/", "");
        String name = Normalizer.normalize(UNSEEN.matcher(last).replaceAll(""), Normalizer.Form.NFC);
        name = FORBIDDEN.matcher(name).replaceAll("_").replaceAll("\\s+", " ");
        name = name.replaceAll("^[. ]+|[. ]+$", "");
        return shortened(DEVICE.matcher(name).matches() ? "_" + name : name);
    }

    /** The name with a number before its extension. */
    static String numbered(String name, int number) {
        int dot = extensionStart(name);
        return name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
    }

    /** The original with what cannot be seen in it written as escapes. */
    static String visible(String original) {
        return UNSEEN.matcher(original)
                .replaceAll(
                        found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = extensionStart(name);
        String extension = name.substring(dot);
        int keep = LONGEST - extension.codePointCount(0, extension.length());
        return name.substring(0, name.offsetByCodePoints(0, keep)).strip() + extension;
    }

    private static int extensionStart(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? dot : name.length();
    }
}
