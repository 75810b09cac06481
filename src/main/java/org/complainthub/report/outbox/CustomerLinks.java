package org.complainthub.report.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.complainthub.complaint.Seal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Links to the page of a customer about his complaint file. The token in one is the hub's seal on file and address; it is
 * made when a mail leaves, so that neither the table of customers nor a waiting mail holds it.
 */
@Component("customerLinks")
public class CustomerLinks {

    /** What stands in the text of a mail for the link. */
    public static final String PLACE = "{{link}}";

    private static final String PURPOSE = "customer-page";
    private static final String PAGE = "/progress/";

    private final Seal seal;
    private final String address;

    /** @param address of the hub as customers reach it, such as {@code https://care.dealer.example}; empty: no links */
    public CustomerLinks(Seal seal, @Value("${hub.report.customer.web-address:}") String address) {
        this.seal = seal;
        this.address = address.replaceAll("/+$", "");
    }

    /** Whether the hub knows how customers reach it. */
    public boolean isOn() {
        return !address.isEmpty();
    }

    /** Path of the page. */
    public String path(String complaintNumber, String recipient) {
        return PAGE + token(complaintNumber, recipient);
    }

    /** The digest by which the token of this customer is found. */
    public String digest(String complaintNumber, String recipient) {
        return digest(token(complaintNumber, recipient));
    }

    /** The digest of a token, SHA-256 in hexadecimal. */
    public static String digest(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where the customer of this mail unsubscribes. */
    String unsubscribe(String complaintNumber, String recipient) {
        return address + path(complaintNumber, recipient) + "/unsubscribe";
    }

    /** The text of a mail to a customer with his link in it. */
    String filled(String body, String complaintNumber, String recipient) {
        return body.replace(PLACE, address + path(complaintNumber, recipient));
    }

    private String token(String complaintNumber, String recipient) {
        return seal.of(PURPOSE, complaintNumber + "\n" + recipient);
    }
}
