package org.complainthub.complaint;

/**
 * A receipt carries the hub's own mark of a complaint file. It proves that the receipt answers what the hub wrote about
 * that file, not who answers: the mark goes where the mail is forwarded.
 *
 * @param complaintNumber number of the complaint file
 */
public record FileClaim(String complaintNumber, Proof proof) {

    /** Where the mark was found. */
    public enum Proof {
        /** It answers a Message-ID of the hub. */
        MESSAGE_ID,
        /** Its address, subject or text carries a {@link ThreadToken}. */
        TOKEN
    }
}
