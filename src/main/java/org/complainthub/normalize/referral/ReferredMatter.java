package org.complainthub.normalize.referral;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The part of a referral that tells what happened to the consumer, without the authority's own phrases. */
final class ReferredMatter {

    private static final Pattern FORMAL = Pattern.compile(
            "^(?:编[\\s\u3000]*号|消费者[:：]|被(?:投诉|申诉|举报)\\p{IsHan}{0,4}[:：]|请于.{2,40}(?:答复|回复|反馈|报送|函复)|文号|经办|签收|承办|联系人|抄送|附件|依据|根据|转办|受理|投诉人[:：]|投诉人姓名|联系电话|车牌|承修|维修类别|此致|特此|逾期|请[贵你])|请[贵你](?:企业|店|公司|单位|司|方)|[:：]$"
                    + "|(?:转办[单函]|交办单|督办单|通知书|的函)$|(?i:^(?:our ref|ref|date|dear|yours|please (?:reply|respond|provide|submit)))");
    private static final Pattern TELLING =
            Pattern.compile("投诉|反映|诉求|请求|事项|[称诉]|故障|(?i:complain|alleg|stat|report|request|claim)");
    /** The end of a full line of Chinese inside a sentence, as PDFs have it. */
    private static final Pattern WRAPPED =
            Pattern.compile("(?<=[^\\n]{22}[\\p{IsHan}\\d（“，、])\\n(?![\\p{IsHan}]{2,8}[:：])(?=[\\p{IsHan}\\d，。、）”])");

    private static final int LETTERHEAD_LENGTH = 40;

    private ReferredMatter() {}

    /** Empty when nothing of it tells of a matter. */
    static String of(String text) {
        String matter = WRAPPED.matcher(text)
                .replaceAll("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !FORMAL.matcher(line).find() && !isLetterhead(line))
                .collect(Collectors.joining("\n"));
        return TELLING.matcher(matter).find() ? matter : "";
    }

    private static boolean isLetterhead(String line) {
        return line.length() <= LETTERHEAD_LENGTH
                && !TELLING.matcher(line).find()
                && (Authority.official(line).isPresent()
                        || ReferralSigns.DOCUMENT_NUMBER.matcher(line).find()
                        || line.matches("[\\d年月日\\s.-]+"));
    }
}
