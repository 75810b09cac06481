package org.complainthub.desk.print;

/** There is no font here that draws Chinese; a PDF would show boxes. */
class NoPrintFont extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoPrintFont(String places) {
        super("no TrueType font that draws Chinese is in " + places);
    }
}
