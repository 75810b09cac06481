package org.complainthub.complaint;

/** How a receipt reached the group (ISO 10002, "medium"). */
public enum Channel {
    /** A mail from the customer. */
    MAIL,
    /** A call with the customer, in either direction, or a face-to-face interview. */
    CALLBACK,
    /** The car maker's customer centre. */
    OEM,
    /** A survey agency's or the group's own questionnaire. */
    SURVEY,
    /** A letter on paper. */
    LETTER,
    /** The customer in person at a store. */
    WALK_IN,
    /** Another department that passes on what it heard. */
    HANDOVER,
    /** The market regulator (12315). */
    REGULATOR,
    /** A consumer association (消协, 消委会). */
    CONSUMER_ASSOC,
    /** The transport authority (12328). */
    TRANSPORT,
    /** Press and public complaint sites. */
    MEDIA;

    /** Whether an authority or an association speaks here, whose due dates bind the dealer. */
    public boolean isOfficial() {
        return this == REGULATOR || this == CONSUMER_ASSOC || this == TRANSPORT;
    }
}
