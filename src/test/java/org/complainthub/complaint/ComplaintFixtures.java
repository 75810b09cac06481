package org.complainthub.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;

/** Invented complaints to start from. */
public final class ComplaintFixtures {

    /** When the first receipt of a test arrives. */
    public static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

    private ComplaintFixtures() {}

    /** A complaint of an unknown person about nothing in particular; its content is its receipt id. */
    public static ComplaintDraft aComplaint(String receiptId) {
        EvidenceItem bytes = new EvidenceItem(sha256(receiptId), "message/rfc822", 100, null);
        Receipt receipt =
                new Receipt(receiptId, Channel.MAIL, "test", null, receiptId, MONDAY, MONDAY, bytes, List.of());
        return ComplaintDraft.of(receipt).text(words("第" + receiptId + "号来信"));
    }

    /** A complaint of 沈知远, phone 13711112222, plate 浙A7K3M9, about a noise. */
    public static ComplaintDraft noiseOfShen(String receiptId) {
        return aComplaint(receiptId)
                .complainant(person("沈知远", "+8613711112222", null))
                .vehicle(plate("浙A7K3M9"))
                .problem(about("PRODUCT_QUALITY"));
    }

    public static Complainant person(String name, String phone, String email) {
        return new Complainant(name, phone, email, null);
    }

    public static Vehicle plate(String plate) {
        return new Vehicle(null, null, plate, null, null);
    }

    public static Vehicle vin(String vin) {
        return new Vehicle(vin, null, null, null, null);
    }

    public static Problem about(String... categories) {
        return new Problem(List.of(categories), null, false, false, List.of());
    }

    public static Problem complainedBefore(String... categories) {
        return new Problem(List.of(categories), null, false, true, List.of());
    }

    public static Problem recurrent(String... categories) {
        return new Problem(List.of(categories), null, true, false, List.of());
    }

    public static Narrative words(String words) {
        return new Narrative(null, words, words, "zh");
    }

    public static Times received(OffsetDateTime at) {
        return new Times(at, null, null);
    }

    public static Times daysLater(long days) {
        return received(MONDAY.plusDays(days));
    }

    /** Correlation of a message with this id and content. */
    public static Correlation message(String externalId, String content, String... inReplyTo) {
        return new Correlation(externalId, sha256(content), List.of(inReplyTo));
    }

    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
