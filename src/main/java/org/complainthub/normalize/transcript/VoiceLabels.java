package org.complainthub.normalize.transcript;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the label of a speaker tells: his role, or that it is no speaker at all but the name of a field. */
final class VoiceLabels {

    private static final Pattern SYSTEM = Pattern.compile("(?i)(?:系统|IVR|语音(?:播报|提示)|system|bot|机器人).{0,8}");
    private static final Pattern AGENT = Pattern.compile(
            "(?i)(?:.{0,8}(?:坐席|座席|客服|话务|接线|回访|服务顾问|顾问|前台|专员|工作人员|接待|店员|门店|经销商|主管|师傅)"
                    + ".{0,12}|SA|CSR|CRC|客户代表.{0,8}|客户经理.{0,8}|客户服务.{0,8}|.{0,20}\\b(?:agent|advis[eo]r|operator|representative|receptionist|interviewer|(?:care|help|service|support|front|reception) desk|customer (?:care|service|support)|call cent(?:er|re)|support team)\\b.{0,20}|.{1,30}\\bfrom service\\b.{0,10}|访问员.{0,8}|采访人|问|internal|service|staff|store|dealer)");
    private static final Pattern CUSTOMER = Pattern.compile(
            "(?i)(?:客户|车主|用户|顾客|来电人?|投诉人|消费者|受访者?|被访者?|顧客|客戶)(?:本人)?[\\s\\d（(【].{0,16}|(?:客户|车主|用户|顾客|来电者?|来电人|投诉人|消费者|受访者?|被访者?|顧客|客戶)(?:本人)?\\p{IsHan}{0,4}"
                    + "|\\p{IsHan}{1,3}(?:先生|女士|小姐|太太)|.{0,20}\\b(?:customer|caller|client|owner|respondent)\\b.{0,20}|答|external");
    private static final Pattern FIELD = Pattern.compile(
            "(?i).*(?:电话|姓名|号码?|编号|名称|地址|类型|级别|手机|时间|日期|满意度|意见|诉求|反馈|结果|录音|主叫|被叫|车牌|车型|备注|门店名|时长"
                    + "|phone|number|date|time|recording|called|callee|\\bid|duration|subject|from|to|note|store|plate|vin)");
    private static final Pattern ANONYMOUS = Pattern.compile(
            "(?i)anonymous|unknown|(?:speaker|spk|channel|ch|party)?[\\s_#-]*\\d*|[A-H]|说话人\\s*\\d*|发言人\\s*\\d*|匿名|未知|先生|女士|男|女|访客");

    private VoiceLabels() {}

    static Speaker role(@Nullable String label) {
        String name = label == null ? "" : label.strip();
        if (SYSTEM.matcher(name).matches()) {
            return Speaker.SYSTEM;
        }
        if (AGENT.matcher(name).matches()) {
            return Speaker.AGENT;
        }
        return CUSTOMER.matcher(name).matches() ? Speaker.CUSTOMER : Speaker.UNKNOWN;
    }

    /** Whether it rather labels a field of a header. */
    static boolean isField(String label) {
        return FIELD.matcher(label.strip()).matches();
    }

    /** The name of a person, null when the label is a role, a number or a way to say nobody. */
    static @Nullable String personalName(@Nullable String label) {
        if (label == null || ANONYMOUS.matcher(label.strip()).matches()) {
            return null;
        }
        String name = label.strip();
        boolean titled = name.matches(".*(?:先生|女士|小姐|太太)") && !name.contains("客户");
        return titled || role(name) == Speaker.UNKNOWN ? name : null;
    }
}
