package org.complainthub.report.reply;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.report.form.NamedDay;
import org.complainthub.report.register.ReportField;

/** What somebody wrote under a heading, without what his mail client put behind it. */
public final class ReplyValue {

    private static final int LONGEST = 20_000;
    private static final Set<ReportField> SHORT = EnumSet.of(
            ReportField.OWNER,
            ReportField.DUE,
            ReportField.CORRECTIVE_OWNER,
            ReportField.CORRECTIVE_DUE,
            ReportField.PREVENTIVE_OWNER,
            ReportField.PREVENTIVE_DUE);
    private static final Set<ReportField> DAYS =
            EnumSet.of(ReportField.DUE, ReportField.CORRECTIVE_DUE, ReportField.PREVENTIVE_DUE);
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE;

    /** Where a value ends: signatures, polite closings, the heads of quoted mails, the edge of the form. */
    private static final List<Pattern> ENDS = List.of(
            end("={3,}"),
            end("^[ \\t]*--[ \\t]*$"),
            end("^[ \\t]*[-_—]{8,}"),
            end("^[ \\t]*[-—]{2,}.{0,5}(?:原始邮件|回复的原邮件|转发的?邮件|original message|forwarded message)"),
            end("^[ \\t*]*(?:发件人|寄件者|寄件人|from)[ \\t*]*[:：]"),
            end("^[ \\t]*(?:发自|来自|發自|從我的)(?:我的)?.{0,40}(?:iphone|ipad|android|手机|邮箱|outlook|微信|客户端)"),
            end("^[ \\t]*sent from (?:my|outlook|mail|yahoo|samsung)"),
            end("^[ \\t]*get outlook for "),
            end("^[ \\t]*获取.{0,10}outlook"),
            end("^.{0,200}(?:写道|寫道)[ \\t]*[:：]"),
            end("^[ \\t]*(?:on|at)\\s[^\\n]{4,200}(?:\\n[^\\n]{0,200})?\\bwrote[ \\t]*:"),
            end("^[ \\t]*(?:(?:best|kind|warm|with kind|with best)[ \\t]+)?regards[ \\t]*[,.!]?[ \\t]*$"),
            end("^[ \\t]*(?:(?:many|best) )?(?:thanks|wishes|cheers)[ \\t]*[,.!]?[ \\t]*$"),
            end("^[ \\t]*(?:yours )?(?:sincerely|faithfully|truly)\\b[ \\t]*,?[ \\t]*$"),
            end("^[ \\t]*以上[，,。;；：:]?[ \\t]*(?:谢谢|謝謝|请审核|请审阅|请批示|请查收|请知悉|供参考|妥否.{0,10})?[!！。]?[ \\t]*$"),
            end("^[ \\t]*(?:此致|敬礼|祝好|顺祝|順祝|谢谢|謝謝|致礼)[!！。，, ]*(?:商祺|敬礼|工作顺利)?[!！。]?[ \\t]*$"));

    private static final Pattern NOTHING = Pattern.compile(
            "[\\s\\p{P}\\p{S}]*(?:无|無|没有|暂无|待定|同上|略|none|nil|n/?a|tbd|ditto|(?:as|see) above|请填写|必填"
                    + "|please fill in|required)?[\\s\\p{P}\\p{S}]*",
            Pattern.CASE_INSENSITIVE);

    private ReplyValue() {}

    /**
     * The value, empty when nothing was said.
     *
     * @param sender name of who wrote, empty when unknown
     */
    static String of(String raw, ReportField field, String sender) {
        int end = raw.length();
        for (Pattern pattern : ENDS) {
            Matcher matcher = pattern.matcher(raw);
            if (matcher.find()) {
                end = Math.min(end, matcher.start());
            }
        }
        String value = tidy(raw.substring(0, end));
        String own = SHORT.contains(field) ? firstParagraph(value) : tidy(Signature.without(value, sender));
        return meaningful(withoutBullet(DAYS.contains(field) ? firstLineWithADay(own) : own));
    }

    // a name or a day: what stands below a blank line is a signature or a greeting
    private static String firstParagraph(String value) {
        return tidy(value.split("\n\n", 2)[0].replaceAll("[。！!]+\\z", ""));
    }

    /** Of a list with one item. */
    private static String withoutBullet(String value) {
        return value.indexOf('\n') < 0 ? value.replaceFirst("\\A[-•·*][ \\t]+", "") : value;
    }

    private static String firstLineWithADay(String value) {
        String first = value.lines().findFirst().orElse("");
        return NamedDay.isIn(first) ? tidy(first) : value;
    }

    /** The value itself, or empty when it says nothing, such as "none" or "as above". */
    public static String meaningful(String value) {
        String stripped = value.strip();
        return NOTHING.matcher(stripped).matches() ? "" : shortened(stripped);
    }

    private static String tidy(String value) {
        String tidy = value.replaceAll("[ \\t\\u3000]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .replaceAll("\\A[\\s:：*|_]+", "")
                .replaceAll(
                        "\\A(?:[-•·][ \\t]*)?(?:答|回答|回复|内容|措施内容|具体内容|answer|content|details?)[ \\t]*[:：][ \\t]*", "");
        String ended = withoutStrayEnd(tidy);
        return closesWithoutOpening(ended) ? ended.substring(0, ended.length() - 1) : ended;
    }

    /** By hand: a pattern for this needs as much stack as there are brackets. */
    private static String withoutStrayEnd(String value) {
        int end = value.length();
        while (end > 0 && isStray(value, end - 1)) {
            end--;
        }
        return value.substring(0, end);
    }

    private static boolean isStray(String value, int at) {
        char last = value.charAt(at);
        boolean slash = last == '/' || last == '／';
        return slash
                ? at > 0 && Character.isWhitespace(value.charAt(at - 1))
                : Character.isWhitespace(last) || "*|_,，;；、(（[【".indexOf(last) >= 0;
    }

    /** As of the last field inside brackets: "(owner: Li, due: 1 Dec)". */
    private static boolean closesWithoutOpening(String value) {
        return value.matches("(?s)[^(（]*[)）]");
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    private static Pattern end(String regex) {
        return Pattern.compile(regex, FLAGS);
    }
}
