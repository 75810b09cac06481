package org.complainthub.mail.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** OpenPGP inside plain text (RFC 9580 sections 6 and 7). */
public final class PgpArmor {

    private static final Pattern SIGNED =
            Pattern.compile("(?m)^-----BEGIN PGP SIGNED MESSAGE-----[ \\t]*\\n(?:[A-Za-z]+: [^\\n]*\\n)*[ \\t]*\\n");
    private static final Pattern SIGNATURE = Pattern.compile("(?m)^-----BEGIN PGP SIGNATURE-----[ \\t]*$");
    private static final Pattern END = Pattern.compile("(?m)^-----END PGP SIGNATURE-----[ \\t]*\\n?");
    private static final Pattern ENCRYPTED = Pattern.compile("(?m)^-----BEGIN PGP MESSAGE-----[ \\t]*$");

    private PgpArmor() {}

    /** Whether there is an encrypted message in the text, other than a quoted one. */
    public static boolean isEncrypted(String text) {
        return ENCRYPTED.matcher(text).find();
    }

    /** The text without the armour of a clear signature; every other text as it is. */
    static String signedText(String text) {
        Matcher begin = SIGNED.matcher(text);
        if (!begin.find()) {
            return text;
        }
        Matcher signature = SIGNATURE.matcher(text);
        if (!signature.find(begin.end())) {
            return text;
        }
        Matcher end = END.matcher(text);
        String rest = end.find(signature.end()) ? text.substring(end.end()) : "";
        String words = text.substring(begin.end(), signature.start()).replaceAll("(?m)^- ", "");
        return text.substring(0, begin.start()) + words + rest;
    }
}
