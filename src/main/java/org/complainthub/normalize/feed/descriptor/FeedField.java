package org.complainthub.normalize.feed.descriptor;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** Canonical fields that a descriptor maps columns to; {@code repairOrder} in YAML is {@code REPAIR_ORDER}. */
public enum FeedField {
    NAME,
    LAST_NAME,
    FIRST_NAME,
    PHONE,
    EMAIL,
    VIN,
    PLATE,
    MODEL,
    MILEAGE,
    STORE,
    REPAIR_ORDER,
    ADVISOR,
    /** Title of the matter, when it is not part of the text. */
    SUBJECT,
    /** What the customer said. */
    TEXT,
    /** What he asks for. */
    WISH,
    /** What the staff wrote: in the verbatim, not in the customer's words. */
    REMARK,
    RECEIVED_AT,
    /** The time of the day when the date of receipt stands apart. */
    TIME_OF_DAY,
    CLAIMED_AT,
    OCCURRED_ON,
    DUE_AT,
    AUTHORITY,
    REFERENCE,
    DOCUMENT_TYPE,
    /** The source's own type or code of the case. */
    TYPE,
    CHANNEL,
    /** A closed answer that names what was bad. */
    DISSATISFACTION,
    RECURRENT,
    LANGUAGE;

    @JsonCreator
    public static FeedField of(String name) {
        for (FeedField field : values()) {
            if (field.name().replace("_", "").equalsIgnoreCase(name)) {
                return field;
            }
        }
        throw new IllegalArgumentException("no field is called " + name);
    }

    /** As descriptors have it: {@code repairOrder}. */
    String key() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
        }
        return key.toString();
    }
}
