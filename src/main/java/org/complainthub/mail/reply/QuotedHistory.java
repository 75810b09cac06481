package org.complainthub.mail.reply;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The lines with which mail programs begin what others wrote earlier. */
public final class QuotedHistory {

    private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST_LINE = 300;
    private static final int LAST_LINE = 5000;
    private static final Pattern SEPARATOR = Pattern.compile(
            "[-_=*\\s]{2,}\\s*(original|original (message|appointment)|replied message|reply message|origin message|原始邮件|原始郵件"
                    + "|原始信件|原邮件|原郵件|邮件原件|回复的原邮件|回覆的原郵件|ursprüngliche nachricht|message d'origine|message original"
                    + "|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|元のメッセージ)\\s*[-_=*\\s]{2,}",
            CASELESS);
    private static final Pattern FORWARD_MARK = Pattern.compile(
            "[-_=*\\s]{2,}\\s*(forwarded (message|mail)|forwarded by .{1,80}|转发的?邮件(信息)?|转发邮件信息|轉寄的?郵件|轉寄信件|轉發的?郵件"
                    + "|weitergeleitete nachricht|message transféré|mensaje reenviado)\\s*[-_=*\\s]{2,}"
                    + "|(begin forwarded message|以下是转发的邮件|下面是被转发的邮件|开始转发的邮件|開始轉寄的郵件|開始轉寄郵件)\\s*[:：]?",
            CASELESS);
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(on|at) .{4,250} (wrote|writes|said)\\s?[:：]"
                    + "|(?=.*(\\d{1,4}\\s?[年/.-]|@)).{2,250}(写道|寫道|wrote|writes|schrieb|skrev|napisał(\\(a\\))?|escribió|a écrit)\\s?[:：]"
                    + "|[-\\s]{2,}(on|at) .{4,250} wrote [-\\s]{2,}|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2} .{2,200}<[^<>]*@[^<>]*>\\s?:?"
                    + "|.{2,200}@.{2,80} schrieb am .{4,60}:|den .{4,250} skrev .{2,200}:"
                    + "|le .{4,250} a écrit\\s?:|am .{4,250}schrieb.{0,80}:|el .{4,250} escribió\\s?:"
                    + "|il .{4,250} ha scritto\\s?:|em .{4,250} escreveu\\s?:|op .{4,250} schreef.{0,80}:"
                    + "|.{2,250}(のメール|は書きました)\\s?[:：]",
            CASELESS);
    private static final Pattern OPENING = Pattern.compile(
            "^(on|at|le|am|el|il|em|op|den) .*\\d|^[在于於].*\\d|^\\d{4}[-/年]|<[^<>\\s]*(@|$)|<$", CASELESS);
    /** A cheap first look: every attribution ends like this. */
    private static final Pattern END = Pattern.compile("[:：>-]$");

    private static final Pattern RULE = Pattern.compile("[_-]{5,}");

    private QuotedHistory() {}

    public static boolean isForwardMark(String line) {
        return matches(FORWARD_MARK, line);
    }

    /** Whether everything from here on is an earlier message. */
    public static boolean beginsAt(List<String> lines, int at) {
        String line = lines.get(at);
        if (at > LAST_LINE) {
            return false;
        }
        if (matches(SEPARATOR, line) || isForwardMark(line)) {
            return true;
        }
        int next = at + 1 < lines.size() ? at + 1 : at;
        return MessageHeaderLines.beginAt(lines, at)
                || (matches(RULE, line) && MessageHeaderLines.beginAt(lines, next));
    }

    /** How many lines from here say "on ... he wrote:", 0 when they do not. */
    public static int attributionAt(List<String> lines, int at) {
        if (at > LAST_LINE) {
            return 0;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = at; i < lines.size() && i < at + 4; i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith(">")) {
                return 0;
            }
            joined.append(i == at ? "" : " ").append(line);
            if (END.matcher(line).find() && matches(ATTRIBUTION, joined.toString())) {
                return i - at + 1;
            }
            if (!OPENING.matcher(joined).find()) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean matches(Pattern pattern, String line) {
        String bare = line.strip().replace('\u00A0', ' ');
        return bare.length() <= LONGEST_LINE && pattern.matcher(bare).matches();
    }

    public static List<String> lines(String text) {
        return Arrays.asList(text.split("\n", -1));
    }
}
