package org.complainthub.matching.identity;

/** Values of which a part is hidden by stars or cut off. */
public final class Masked {

    private static final int SHORTEST_CUT = 4;

    private Masked() {}

    public static boolean hides(String value) {
        return value.indexOf('*') >= 0;
    }

    public static int visible(String value) {
        return (int) value.chars().filter(c -> c != '*').count();
    }

    /** Whether both may be the same value; false when nothing visible could tell. */
    public static boolean fits(String one, String other) {
        if (one.length() == other.length()) {
            return sameWhereVisible(one, other);
        }
        return one.length() < other.length() ? endsFit(one, other) : endsFit(other, one);
    }

    /** Whether both may be the same value when a star may stand for any number of characters. */
    public static boolean endsAgree(String one, String other) {
        if (!hides(one) && !hides(other)) {
            return one.equals(other);
        }
        boolean heads = head(one).startsWith(head(other)) || head(other).startsWith(head(one));
        boolean tails = tail(one).endsWith(tail(other)) || tail(other).endsWith(tail(one));
        return heads && tails;
    }

    /** Up to the first star; the whole when there is none. */
    private static String head(String value) {
        return hides(value) ? value.substring(0, value.indexOf('*')) : value;
    }

    private static String tail(String value) {
        return value.substring(value.lastIndexOf('*') + 1);
    }

    private static boolean sameWhereVisible(String one, String other) {
        boolean compared = false;
        for (int i = 0; i < one.length(); i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != '*' && b != '*') {
                if (a != b) {
                    return false;
                }
                compared = true;
            }
        }
        return compared;
    }

    private static boolean endsFit(String part, String whole) {
        if (!hides(part)) {
            return part.length() >= SHORTEST_CUT && (fitsAt(part, whole, 0) || fitsAtEnd(part, whole));
        }
        boolean enough = head(part).length() + tail(part).length() >= SHORTEST_CUT;
        return enough && fitsAt(head(part), whole, 0) && fitsAtEnd(tail(part), whole);
    }

    private static boolean fitsAtEnd(String part, String whole) {
        return fitsAt(part, whole, whole.length() - part.length());
    }

    private static boolean fitsAt(String part, String whole, int offset) {
        for (int i = 0; i < part.length(); i++) {
            char b = whole.charAt(offset + i);
            if (b != '*' && part.charAt(i) != b) {
                return false;
            }
        }
        return true;
    }
}
