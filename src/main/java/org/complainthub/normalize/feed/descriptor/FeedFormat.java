package org.complainthub.normalize.feed.descriptor;

/** What a file looks like. A table is a table whether its cells are separated by commas, tabs or a workbook. */
public enum FeedFormat {
    CSV(Shape.TABLE),
    TSV(Shape.TABLE),
    XLSX(Shape.TABLE),
    /** Lines that are cut by position. */
    FIXED(Shape.TABLE),
    JSON(Shape.JSON),
    JSON_LINES(Shape.JSON),
    XML(Shape.XML);

    /** How rows are found. */
    public enum Shape {
        TABLE,
        JSON,
        XML
    }

    private final Shape shape;

    FeedFormat(Shape shape) {
        this.shape = shape;
    }

    public Shape shape() {
        return shape;
    }
}
