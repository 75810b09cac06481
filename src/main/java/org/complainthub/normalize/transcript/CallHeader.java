package org.complainthub.normalize.transcript;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.normalize.written.PersonNames;
import org.complainthub.normalize.written.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/** Header lines and notes of a call: numbers, name, id of the recording. */
final class CallHeader {

    private static final String NUMBER = "[:：=\\s]{0,3}(\\+?[\\d][\\d*xX\\s-]{5,18}[\\d*])";
    private static final Pattern EXPLICIT = Pattern.compile("(?i)(?:客户|车主|用户|联系|来电|顾客)(?:电话|手机|号码)(?:号码)?" + NUMBER
            + "|(?:customer|contact) (?:phone|number|tel)" + NUMBER);
    private static final Pattern CALLED = Pattern.compile("(?i)(?:被叫(?:号码)?|called|callee|\\bto)" + NUMBER);
    private static final Pattern CALLING = Pattern.compile("(?i)(?:主叫(?:号码)?|来电|caller|calling|\\bfrom)" + NUMBER);
    private static final Pattern OUTBOUND = Pattern.compile("(?i)外呼|呼出|去电|回访|outbound|\\bOUT\\b");
    private static final Pattern NAME = Pattern.compile(
            "(?i)(?:客户姓名|车主姓名|客户名称|姓名|车主|客户|customer(?: name)?|name)[:：=]\\s*([\\p{L}*·.' -]{1,30}?)(?=[\\s,，;；]{2,}|[,，;；\\n]|\\s\\p{IsHan}{2,6}[:：\\s]|$)");
    /** A name that stands alone in the header and has its title. */
    private static final Pattern TITLED =
            Pattern.compile("(?:^|\\s)(" + PersonNames.SURNAME + "\\p{IsHan}{0,2}(?:先生|女士|小姐|太太))(?=\\s|$)");

    private static final Pattern RECORDING = Pattern.compile(
            "(?i)(?:录音(?:编号|号|ID|流水号)|通话(?:编号|ID)|会话(?:编号|ID)|流水号|工单流水|recording(?: id| no\\.?| number)|call id|contact id)[:：=#\\s]*([A-Za-z0-9][\\w.-]{3,63})");

    private final String text;

    CallHeader(String text) {
        this.text = text;
    }

    /** The customer's number; never one of a call centre. */
    @Nullable
    String phone() {
        boolean outbound = OUTBOUND.matcher(text).find();
        return number(EXPLICIT)
                .or(() -> number(outbound ? CALLED : CALLING))
                .or(() -> number(outbound ? CALLING : CALLED))
                .orElse(null);
    }

    @Nullable
    String name() {
        String labelled = group(NAME);
        String name = labelled == null ? group(TITLED) : labelled;
        return name == null || name.isBlank() ? null : VoiceLabels.personalName(name);
    }

    @Nullable
    String recording() {
        return group(RECORDING);
    }

    private Optional<String> number(Pattern pattern) {
        return Optional.ofNullable(group(pattern)).flatMap(PhoneNumbers::ofCustomer);
    }

    private @Nullable String group(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group).strip();
            }
        }
        return null;
    }
}
