package org.complainthub.normalize.feed.descriptor;

/** Order of the parts of a date that does not begin with a year of four digits. */
public enum DateOrder {
    YMD,
    MDY,
    DMY
}
