package org.complainthub.normalize.transcript;

/** Who speaks. */
enum Speaker {
    CUSTOMER,
    AGENT,
    SYSTEM,
    UNKNOWN
}
