package org.complainthub.mail.text;

/** Plain text whose paragraphs were broken for transport (RFC 3676). */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    /** @param delSp whether the blank at the end of a flowed line is not part of the text, as in Chinese */
    static String unfolded(String text, boolean delSp) {
        StringBuilder out = new StringBuilder(text.length());
        int openDepth = -1;
        for (String line : text.split("\n", -1)) {
            int depth = quoteDepth(line);
            String content = unstuffed(line.substring(depth));
            boolean joins = openDepth == depth && !content.equals(SIGNATURE);
            if (!joins) {
                out.append(out.isEmpty() ? "" : "\n").append(">".repeat(depth)).append(depth > 0 ? " " : "");
            }
            boolean flowed = content.endsWith(" ") && !content.equals(SIGNATURE);
            out.append(flowed && delSp ? content.substring(0, content.length() - 1) : content);
            openDepth = flowed ? depth : -1;
        }
        return out.toString();
    }

    private static int quoteDepth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String unstuffed(String content) {
        return content.startsWith(" ") ? content.substring(1) : content;
    }
}
