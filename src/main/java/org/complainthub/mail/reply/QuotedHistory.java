package org.complainthub.mail.reply;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The lines with which mail programs begin what others wrote earlier. */
public final class QuotedHistory {

    private static final int LAST_LINE = 5000;
    private static final int LONGEST_ATTRIBUTION = 6;
    /** As in "> wrote:" on a line of its own. */
    private static final int LONGEST_ENDING = 12;

    private static final Phrases SEPARATOR = Phrases.of(
            "[-_=*\\s>]{2,}(?:original|original (message|appointment)|replied message|reply message|origin message|原始邮件|原始郵件"
                    + "|原始信件|原邮件|原郵件|原件|邮件原件|回复的原邮件|回覆的原郵件|回复邮件|ursprüngliche nachricht|message d'origine"
                    + "|message original|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht"
                    + "|исходное сообщение|пересылаемое сообщение|元のメッセージ|원본 메일)\\s*[-_=*\\s]{2,}",
            "[-_=*\\s]{2,60}.{0,60}在来信中写道\\s?[:：]?[-_=*\\s]{0,60}",
            "(original message|原始邮件|原邮件|以下为原邮件|以下是原始邮件)\\s?[:：]",
            "[-=_#*\\s]*(please )?(reply|write|type|respond) (your (answer|reply) )?above this line[-=_#*\\s]*",
            "[-=_#*\\s]*请在?(此|这)?(条|行)?线?(以上|上方|之上)(回复|填写|输入).{0,10}[-=_#*\\s]*");
    private static final Phrases FORWARD_MARK = Phrases.of(
            "[-_=*\\s]{2,}\\s*(forwarded (message|mail)|forwarded by .{1,80}|转发的?邮件(信息)?|转发邮件信息|轉寄的?郵件|轉寄信件|轉發的?郵件"
                    + "|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|転送メッセージ)\\s*[-_=*\\s]{2,}",
            "(begin forwarded message|以下是转发的邮件|下面是被转发的邮件|开始转发的邮件|開始轉寄的郵件|開始轉寄郵件|anfang der weitergeleiteten nachricht)\\s*[:：]?");
    private static final String ADDRESSED = "[<(（][^<>()（）]{0,20}[^<>()（）\\s]+@[^<>()（）]+[>)）]";
    private static final Phrases ATTRIBUTION = Phrases.of(
            "(on|at) .{4,250} (wrote|writes|said)\\s?[:：]",
            "(?=.*(\\d{1,4}\\s?[年/.-]|\\b(19|20)\\d\\d\\b|\\d:\\d|@)).{2,250}(写道|寫道|写到|wrote|writes|schrieb|skrev|пишет|пише|написал(а|\\(а\\))?|napisał(a|\\(a\\))?"
                    + "|escribió|a écrit|ha scritto|escreveu|schreef)\\s?[:：]",
            "[-\\s]{2,}(on|at) .{4,250} wrote [-\\s]{2,}",
            "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2} .{2,200}" + ADDRESSED + "\\s?[:：]?",
            "\\d{4}[-/]\\d{1,2}[-/]\\d{1,2},? \\d{1,2}:\\d{2}(:\\d{2})? (GMT|UTC)([+-]\\d{1,2}(:?\\d{2})?)? .{2,100}",
            "\\d{4}年\\d{1,2}月\\d{1,2}日.{2,200}" + ADDRESSED + "\\s?[:：]?",
            ".{2,200}@.{2,80} schrieb am .{4,60}:",
            "den .{4,250} skrev .{2,200}:",
            "am .{4,250}schrieb.{0,120}:",
            "op .{4,250} schreef.{0,80}:",
            ".{2,250}(のメール|は書きました|님이 작성)\\s?[:：]",
            ".{2,200}(于|在)\\s?\\d{4}\\s?年.{2,80}(写道|寫道|写到)\\s?[:：]?");
    private static final Pattern OPENING = Pattern.compile(
            "^(on|at|le|am|el|il|em|op|den) .*\\d|^[在于於].*\\d|^\\d{4}[-/年.]|^\\d{1,2} \\p{L}{3,9}\\.? \\d{4}|<[^<>\\s]*(@|$)|<$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** A cheap first look: every attribution ends like this. */
    private static final Pattern END = Pattern.compile("[:：>)）-]$|^\\d{4}[-/].*(GMT|UTC)");

    private static final Pattern RULE = Pattern.compile("[_-]{5,200}");

    private QuotedHistory() {}

    public static boolean isForwardMark(String line) {
        return FORWARD_MARK.match(line);
    }

    /** Whether everything from here on is an earlier message. */
    public static boolean beginsAt(List<String> lines, int at) {
        String line = lines.get(at);
        if (at > LAST_LINE) {
            return false;
        }
        if (SEPARATOR.match(line) || isForwardMark(line)) {
            return true;
        }
        int next = at + 1 < lines.size() ? at + 1 : at;
        return MessageHeaderLines.beginAt(lines, at)
                || (line.length() < 250
                        && RULE.matcher(line.strip()).matches()
                        && MessageHeaderLines.beginAt(lines, next));
    }

    /** How many lines from here say "on ... he wrote:", 0 when they do not. */
    public static int attributionAt(List<String> lines, int at) {
        if (at > LAST_LINE) {
            return 0;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = at; i < lines.size() && i < at + LONGEST_ATTRIBUTION; i++) {
            String line = Phrases.bare(lines.get(i));
            boolean tooLong = line.length() + joined.length() > 500;
            boolean gap = line.isEmpty() && (i == at || !continuesAt(lines, i + 1));
            if (tooLong || gap || (line.startsWith(">") && (i == at || line.length() > LONGEST_ENDING))) {
                return 0;
            }
            joined.append(joined.isEmpty() || line.isEmpty() || line.startsWith(">") ? "" : " ")
                    .append(line);
            if (END.matcher(line).find() && ATTRIBUTION.match(joined.toString())) {
                return i - at + 1;
            }
            if (!OPENING.matcher(joined).find()) {
                return 0;
            }
        }
        return 0;
    }

    /** Some programs break an attribution at the address, even with a blank line. */
    private static boolean continuesAt(List<String> lines, int at) {
        String line = at < lines.size() ? lines.get(at).strip() : "";
        return line.startsWith("<") && line.length() < 100;
    }

    public static List<String> lines(String text) {
        return Arrays.asList(text.split("\n", -1));
    }
}
