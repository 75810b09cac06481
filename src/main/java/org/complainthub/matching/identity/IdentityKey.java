package org.complainthub.matching.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A value by which earlier receipts are found.
 *
 * @param value normalised, printable and short; a longer one is replaced by its digest
 */
public record IdentityKey(Type type, String value) implements Comparable<IdentityKey> {

    private static final int LONGEST = 200;
    private static final Comparator<IdentityKey> ORDER =
            Comparator.comparing(IdentityKey::type).thenComparing(IdentityKey::value);
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");
    private static final Set<Type> BY_CHANCE = EnumSet.of(
            Type.PHONE_PART,
            Type.PHONE_MASKED,
            Type.VIN_PART,
            Type.VIN_MASKED,
            Type.PLATE_PART,
            Type.PLATE_MASKED,
            Type.NAME,
            Type.NAME_LATIN,
            Type.NAME_PINYIN,
            Type.PHONE_TAIL,
            Type.PHONE_TAIL_SAID,
            Type.SURNAME_DAY,
            Type.SURNAME_MONTH,
            Type.SURNAME_MONTH_ONLY);

    public IdentityKey {
        value = UNFIT.matcher(value).replaceAll("");
        if (value.length() > LONGEST) {
            value = value.substring(0, 100) + "~" + sha256(value);
        }
    }

    /** What kind of value it is. */
    public enum Type {
        /** The source's own id of the receipt, or of one that it answers. */
        MESSAGE(true),
        /** Hash of the content. */
        CONTENT(false),
        /** Complete phone number. */
        PHONE(true),
        /** Of a complete phone number, the digits that masks usually leave: the first three and the last four. */
        PHONE_PART(false),
        /** The same digits of a masked one. */
        PHONE_MASKED(false),
        /** E-mail address. */
        EMAIL(true),
        /** Complete vehicle identification number. */
        VIN(true),
        /** The end of a complete one. */
        VIN_PART(false),
        /** The end of a masked one. */
        VIN_MASKED(false),
        /** Complete registration plate. */
        PLATE(true),
        /** Of a complete plate, characters that masks usually leave. */
        PLATE_PART(false),
        /** The same characters of a masked one. */
        PLATE_MASKED(false),
        /** Complete plate of some car that the text names. */
        PLATE_SAID(false),
        /** Key of somebody to whom nothing is owed, by which people find him and matching does not. */
        RECORDED(false),
        /** Number of a repair order. */
        REPAIR_ORDER(false),
        /** Reference number of an authority, association, car maker. */
        REFERENCE(false),
        /** Number of a complaint file, in it or named in the text. */
        FILE(false),
        /** Full name. */
        NAME(false),
        /** The letters of a full name that is written in Latin letters. */
        NAME_LATIN(false),
        /** The letters of the pinyin of one in characters. */
        NAME_PINYIN(false),
        /** The last four digits of a phone number, alone and with a surname. */
        PHONE_TAIL(false),
        /** The same digits as somebody names them. */
        PHONE_TAIL_SAID(false),
        /** Number of a case, an order or a letter, its own or named in the text. */
        NUMBER(false),
        /** A surname in letters and the day of the event. */
        SURNAME_DAY(false),
        /** A surname in letters that is not common, and the month, of somebody of whom more is known. */
        SURNAME_MONTH(false),
        /** The same of somebody of whom nothing else is known. */
        SURNAME_MONTH_ONLY(false);

        private final boolean personal;

        Type(boolean personal) {
            this.personal = personal;
        }

        /** Whether strangers have it in common by chance, so that many receipts under it make it worthless. */
        public boolean isByChance() {
            return BY_CHANCE.contains(this);
        }

        /** Whether it belongs to one person or household, so that many names under it make it worthless. */
        public boolean isPersonal() {
            return personal;
        }
    }

    @Override
    public int compareTo(IdentityKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return type + ":" + value;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
