package org.complainthub.mail.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the sender writes here and now: without quoted history and without what his telephone adds. */
public final class NewText {

    private static final Pattern DEVICE = Pattern.compile(
            "[<(\\[]{0,2}(发自|發自|发送自|傳送自|来自|來自)\\s?(我的|手机|手機|iPhone|iPad|华为|小米|荣耀|网易|QQ|Foxmail|新浪|vivo|OPPO|[A-Za-z]).{0,60}"
                    + "|(从|從|由)我的.{1,30}(发送|發送|傳送|寄出)"
                    + "|[<(\\[]{0,2}sent (from|via|with|by) .{1,90}|from my (i?phone|ipad|mobile|android|galaxy|blackberry).{0,40}"
                    + "|get \\[?outlook for .{1,80}|envoyé (de|depuis) mon.{1,60}|von meinem .{1,60}gesendet.{0,20}"
                    + "|diese nachricht wurde von meinem .{1,80}|verzonden (met|vanaf) .{1,60}|enviado (desde|de) .{1,60}"
                    + "|inviato da.{1,60}|sendt fra min .{1,40}|skickat från min .{1,40}|iPhoneから送信",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern RULE = Pattern.compile("[-_=*#~+\\s\u1427\u2014\u2500]*");
    private static final Pattern SIGNATURE = Pattern.compile("--\\s*|__\\s*");

    private NewText() {}

    /** The new text; when nothing is left the whole text, for somebody meant to say something. */
    public static String of(String text) {
        List<String> kept = unquoted(QuotedHistory.lines(text));
        while (!kept.isEmpty() && isTrailer(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        String words = String.join("\n", kept).strip();
        return words.isEmpty() ? text.strip() : words;
    }

    /** Whether the text holds nothing but history and trailers. */
    public static boolean isEmpty(String text) {
        return unquoted(QuotedHistory.lines(text)).stream().allMatch(NewText::isTrailer);
    }

    private static List<String> unquoted(List<String> lines) {
        List<String> kept = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            String line = lines.get(i);
            int attribution = QuotedHistory.attributionAt(lines, i);
            if (SIGNATURE.matcher(line).matches() || QuotedHistory.beginsAt(lines, i)) {
                break;
            }
            if (attribution > 0) {
                boolean first = kept.stream().allMatch(String::isBlank);
                if (!first && !quoteFollows(lines, i + attribution)) {
                    break;
                }
                i += attribution;
            } else {
                if (!line.startsWith(">")) {
                    kept.add(line.stripTrailing());
                }
                i++;
            }
        }
        return kept;
    }

    private static boolean quoteFollows(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return lines.get(i).startsWith(">");
            }
        }
        return false;
    }

    private static boolean isTrailer(String line) {
        String bare = line.strip();
        return RULE.matcher(bare).matches()
                || (bare.length() <= 120 && DEVICE.matcher(bare).matches());
    }
}
