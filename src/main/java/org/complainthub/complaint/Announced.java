package org.complainthub.complaint;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be put on a queue or announced on the topic: it says itself what goes into the message's properties. */
public interface Announced {

    /** Identifies it among all of its type; the id of the message is derived from it, so that sending twice is harmless. */
    String announcementKey();

    /** Number of the complaint file it is about, the CloudEvents subject; null while there is none. */
    @Nullable
    String subject();

    /** Properties for selectors: name to string or number; without the unknown ones. */
    Map<String, Object> selectorProperties();

    /** Name of the JSON schema of its body, such as {@code complaint-v1}. */
    String schema();
}
