package org.complainthub.normalize.feed.document;

/** What a file may have. What has more is refused, so that no file takes more memory than this. */
public final class Limits {

    /** Rows of a file. */
    public static final int MOST_ROWS = 3_000_000;
    /** Columns of a row. */
    public static final int MOST_COLUMNS = 1000;
    /** Characters of a line, and of a row of several lines. */
    public static final int LONGEST_LINE = 1_000_000;
    /** Lines of one row, broken within quotation marks. */
    public static final int MOST_LINES = 500;
    /** Levels of JSON and XML. */
    public static final int DEEPEST = 32;
    /** Values of one row of JSON or XML. */
    public static final int MOST_VALUES = 20_000;
    /** Bytes of a packed workbook, which has to be held. */
    public static final int LARGEST_WORKBOOK = 64 * 1024 * 1024;
    /** Bytes of the parts of a workbook that are held: texts and styles. */
    public static final long LARGEST_HELD_PART = 64L * 1024 * 1024;
    /** Bytes of an unpacked sheet. */
    public static final long LARGEST_SHEET = 4L * 1024 * 1024 * 1024;
    /** How many times larger a part may be than it is packed. */
    public static final int HIGHEST_RATIO = 200;
    /** Parts of a workbook. */
    public static final int MOST_PARTS = 1000;

    private Limits() {}
}
