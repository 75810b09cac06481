package org.complainthub.routing.policy;

/** Who of the channel MEDIA speaks. */
public enum Publicity {
    /** A journalist, who asks. */
    PRESS,
    /** A public complaint site, which lists. */
    SITE
}
