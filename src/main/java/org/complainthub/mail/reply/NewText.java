package org.complainthub.mail.reply;

import java.util.ArrayList;
import java.util.List;

/** What the sender writes here and now: without quoted history, signature, and what programs and companies add. */
public final class NewText {

    private NewText() {}

    /** The new text; when nothing is left, that of the forwarded message or else the whole, for somebody meant to say something. */
    public static String of(String text) {
        List<String> lines = QuotedHistory.lines(text.replace("\r\n", "\n"));
        String words = words(unquoted(lines));
        if (!words.isEmpty()) {
            return words;
        }
        String forwarded = words(unquoted(belowHeader(lines)));
        return forwarded.isEmpty() ? text.strip() : forwarded;
    }

    /** Whether the text holds nothing but history and trailers. */
    public static boolean isEmpty(String text) {
        return words(unquoted(QuotedHistory.lines(text))).isEmpty();
    }

    private static String words(List<String> kept) {
        int end = kept.size();
        while (end > 0 && Trailers.isTrailer(kept.get(end - 1))) {
            end--;
        }
        return String.join("\n", kept.subList(0, end)).strip();
    }

    /** The lines below the header of a message that is only passed on. */
    private static List<String> belowHeader(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (MessageHeaderLines.beginAt(lines, i)) {
                return lines.subList(MessageHeaderLines.endOf(lines, i), lines.size());
            }
            if (!lines.get(i).isBlank() && !QuotedHistory.isForwardMark(lines.get(i))) {
                return List.of();
            }
        }
        return List.of();
    }

    private static List<String> unquoted(List<String> lines) {
        List<String> kept = new ArrayList<>();
        int i = 0;
        while (i < lines.size() && !endsAt(lines, i, kept)) {
            int attribution = QuotedHistory.attributionAt(lines, i);
            if (attribution > 0) {
                boolean first = kept.stream().allMatch(String::isBlank);
                if (!first && !quoteFollows(lines, i + attribution)) {
                    break;
                }
                i += attribution;
            } else {
                if (!isQuoted(lines.get(i))) {
                    kept.add(lines.get(i).stripTrailing());
                }
                i++;
            }
        }
        return kept;
    }

    /** Whether the person's words end before this line. */
    private static boolean endsAt(List<String> lines, int at, List<String> kept) {
        String line = lines.get(at);
        if (QuotedHistory.beginsAt(lines, at)) {
            return true;
        }
        if (isStandardSignature(line)) {
            return true;
        }
        boolean spoken = kept.stream().anyMatch(words -> !words.isBlank());
        boolean drawn = Trailers.isSeparator(line) && Trailers.looksLikeSignature(lines.subList(at + 1, lines.size()));
        return spoken && !line.isBlank() && (drawn || Trailers.isNotice(line));
    }

    /** "-- " says what it is; below a drawn line stands a signature only if it looks like one. */
    private static boolean isStandardSignature(String line) {
        String bare = line.stripTrailing();
        return bare.equals("--") || bare.equals("__");
    }

    private static boolean isQuoted(String line) {
        return line.startsWith(">") || line.startsWith("＞") || line.startsWith("&gt;");
    }

    private static boolean quoteFollows(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return isQuoted(lines.get(i));
            }
        }
        return false;
    }
}
