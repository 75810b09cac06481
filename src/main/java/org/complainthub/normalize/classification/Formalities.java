package org.complainthub.normalize.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a folded text what people write whatever they write about: salutations, closings with name and address, lines that only
 * give a number or a way to reach somebody, what devices and companies put below. In a short text such words weigh as much as the matter.
 */
final class Formalities {

    private static final Pattern LINE = Pattern.compile("\\R");
    private static final int MOST_BELOW = 8;
    private static final int LONGEST_BELOW = 60;

    /** At the beginning of a line; the rest of the line may be the matter itself. */
    private static final Pattern SALUTATION =
            Pattern.compile("^(?:(?:尊敬|亲爱|敬爱)的[^,:。!\\n]{1,20}[,:。!]|(?:你们?|您们?|各位|大家|领导|老师)好啊?(?:[,:。!~\\s]+|$)"
                    + "|dear [^,:.!\\n]{1,40}[,:.!]|(?:hi|hello|hey|good (?:morning|afternoon|evening|day))(?: (?:there|all|team|everyone))?[,:.!]+"
                    + "|to whom it may concern[,:.!]?)\\s*");

    private static final Pattern CLOSING = Pattern.compile(
            "(?:此致[,。!\\s]*(?:敬礼)?|敬礼|顺?(?:祝|颂)[^,。!]{0,4}(?:商祺|安好?|顺利|愉快|工作顺利)|"
                    + "(?:with )?(?:best|kind|warm)?(?:est)? ?regards|(?:yours|very) (?:sincerely|faithfully|truly)|sincerely(?: yours)?|best wishes)[\\s,.!。]*");

    private static final Pattern LABELLED = Pattern.compile(
            "(?:我的?)?(?:车架号码?|底盘号|车辆识别(?:代)?(?:号码?|码)|车牌号?码?|牌照|牌号|(?:维修)?工单号?|委托书号?|结算单号?|订单号?|流水号?|单号|编号|案号|"
                    + "电话(?:号码)?|手机号?码?|联系(?:电话|方式|人)|姓名|车主|客户|邮箱|地址|日期|落款|"
                    + "vin(?: (?:no|number))?|chassis(?: (?:no|number))?|reg(?:istration)?(?: (?:no|number|plate))?|(?:licen[cs]e )?plate(?: number)?|"
                    + "(?:repair |work |job )?order(?: (?:no|number))?|job card|invoice(?: (?:no|number))?|(?:our |your |my )?ref(?:erence)?(?: (?:no|number))?|"
                    + "tel(?:ephone)?|phone(?: number)?|mobile|cell|e-?mail|name|address|date)[.。]?\\s*(?::[^。!?]{0,60}|#?\\s?[+(]?[a-z]{0,8}-?\\d[\\w()-]{2,40}(?:[\\s-][\\d()-]{2,12}){0,4})");

    private static final Pattern DEVICE =
            Pattern.compile("(?:发自|发送自|来自)我的.{1,30}|sent from my .{1,40}|get outlook for .{1,30}");

    private static final Pattern NOTICE = Pattern.compile(
            "(?:本|此)(?:电子)?(?:邮件|信件|电邮).{0,60}(?:保密|机密|专有|收件人).*"
                    + "|(?:保密|免责|机密)(?:声明|提示).*|(?:this|the information in this) (?:e-?mail|message).{0,80}(?:confidential|intended|privileged).*");

    private Formalities() {}

    /** @param folded as phrases are compared */
    static String without(String folded) {
        List<String> kept = new ArrayList<>();
        String[] lines = LINE.split(folded);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (NOTICE.matcher(line).matches() || (CLOSING.matcher(line).matches() && isSignature(lines, i + 1))) {
                break;
            }
            if (!LABELLED.matcher(line).matches() && !DEVICE.matcher(line).matches()) {
                kept.add(withoutSalutation(line));
            }
        }
        String rest = String.join("\n", kept);
        return rest.isBlank() ? folded : rest;
    }

    private static String withoutSalutation(String line) {
        return SALUTATION.matcher(line).replaceFirst("");
    }

    private static boolean isSignature(String[] lines, int from) {
        int below = 0;
        for (int i = from; i < lines.length; i++) {
            below += lines[i].isBlank() ? 0 : 1;
            if (lines[i].length() > LONGEST_BELOW) {
                return false;
            }
        }
        return below <= MOST_BELOW;
    }
}
