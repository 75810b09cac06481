package org.complainthub.normalize.classification;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes out of a folded text what people write whatever they write about: salutations, closings, lines that only
 * give a number or a way to reach somebody, what devices and companies put below. What might be the matter stays. In a short text such words weigh as much as the matter.
 */
final class Formalities {

    private static final Pattern LINE = Pattern.compile("\\R");

    /** At the beginning of a line; the rest of the line may be the matter itself. */
    private static final Pattern SALUTATION = Pattern.compile(
            "^(?:(?:尊敬|亲爱|敬爱)的[^,:。!\\s]{0,8}?(?:领导们?|经理|店长|客服|负责人|先生|女士|工作人员|朋友们?|团队)(?:[,:。!]|$)"
                    + "|(?:你们?|您们?|各位|大家|领导|老师)好啊?(?:[,:。!~\\s]+|$)"
                    + "|dear (?:sirs?|madam|sir or madam|sir/madam|all|(?:service |customer care )?(?:team|manager)|(?:mr|mrs|ms)\\.? [a-z'-]{1,20}|[a-z'-]{1,20})[,:!]"
                    + "|(?:hi|hello|hey|good (?:morning|afternoon|evening|day))(?: (?:there|all|team|everyone))?[,:.!]+|to whom it may concern[,:.!]?)\\s*");

    private static final Pattern CLOSING = Pattern.compile(
            "(?:此致[,。!\\s]*(?:敬礼)?|敬礼|顺?(?:祝|颂)[^,。!]{0,4}(?:商祺|安好?|顺利|愉快)|(?:with )?(?:best|kind|warm)?(?:est)? ?regards"
                    + "|(?:yours|very) (?:sincerely|faithfully|truly)|sincerely(?: yours)?|best wishes)[\\s,.!。]*");

    /** Only a label and a number, or a name: what somebody wrote behind a label is the matter. */
    private static final Pattern LABELLED = Pattern.compile(
            "(?:(?:我的?)?(?:车架号码?|底盘号|车牌号?码?|牌照|(?:维修)?工单号?|委托书号?|结算单号?|订单号?|流水号?|单号|编号|案号|电话(?:号码)?|手机号?码?|联系(?:电话|方式))"
                    + "|vin(?: (?:no|number))?|reg(?:istration)?(?: (?:no|number|plate))?|(?:licen[cs]e )?plate(?: number)?|(?:repair |work |job )?order(?: (?:no|number))?"
                    + "|job card|invoice(?: (?:no|number))?|(?:our |your |my )?ref(?:erence)?(?: (?:no|number))?|tel(?:ephone)?|phone(?: number)?|mobile|cell)"
                    + "[.。]?\\s*:?\\s*#?\\s?(?:\\p{IsHan}[a-z][·\\s]?)?[+(]?[a-z]{0,8}-?\\d[\\w()-]{1,40}(?:[\\s-][\\d()-]{2,12}){0,4}"
                    + "|(?:姓名|联系人)\\s*:\\s*\\p{IsHan}{2,3}(?:先生|女士)?|(?:日期|date)\\s*:\\s*[\\d年月日/.-]{4,12}");

    private static final Pattern DEVICE = Pattern.compile(
            "(?:发自|发送自|来自)我的(?:i?phone|ipad|手机|华为|小米|荣耀|vivo|oppo|三星)[\\w\\s]{0,12}"
                    + "|sent from my (?:i?phone|ipad|mobile|galaxy|android|samsung|huawei)[\\w\\s]{0,20}\\.?|get outlook for (?:ios|android)");

    /** By the words of lawyers: who asks for confidence himself is heard. */
    private static final Pattern NOTICE = Pattern.compile(
            "(?:本|此)(?:电子)?邮件.{0,60}(?:保密|机密|专有).{0,80}(?:收件人|发件人|地址中列出|错收|误收).*|如果?[您你](?:错收|误收|不是.{0,4}收件人).{0,80}"
                    + "|(?:this|the information in this) (?:e-?mail|message).{0,80}(?:confidential|privileged).{0,80}(?:addressee|recipient|in error).*");

    private Formalities() {}

    /** @param folded as phrases are compared */
    static String without(String folded) {
        String rest = LINE.splitAsStream(folded)
                .map(String::strip)
                .filter(line -> !isFormal(line))
                .map(line -> SALUTATION.matcher(line).replaceFirst(""))
                .collect(Collectors.joining("\n"));
        return rest.isBlank() ? folded : rest;
    }

    private static boolean isFormal(String line) {
        return Stream.of(CLOSING, LABELLED, DEVICE, NOTICE)
                .anyMatch(formality -> formality.matcher(line).matches());
    }
}
