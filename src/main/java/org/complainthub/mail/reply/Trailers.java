package org.complainthub.mail.reply;

import java.util.List;
import java.util.regex.Pattern;

/** What mail programs, companies and list servers put under the words of a person. */
final class Trailers {

    private static final int LONGEST_DEVICE = 120;
    private static final Phrases DEVICE = Phrases.of(
            "[<(\\[]{0,2}(发自|發自|发送自|傳送自|来自|來自)\\s?(我的|手机|手機|iPhone|iPad|华为|小米|荣耀|网易|QQ|Foxmail|新浪|vivo|OPPO|三星|魅族|一加|钉钉|[A-Za-z]).{0,60}",
            "(从|從|由)我的.{1,30}(发送|發送|傳送|寄出)",
            "(使用|通过|經由|透過).{1,20}(邮箱|郵箱|客户端|手机|iPhone|Outlook).{0,10}(发送|發送|傳送)",
            "获取\\s?\\[?(outlook|适用于).{1,80}|取得\\s?\\[?outlook.{1,80}",
            "[<(\\[]{0,2}sent (from|via|with|by|using) .{1,90}",
            "from my (i?phone|ipad|mobile|android|galaxy|blackberry).{0,40}|someone from (my )?mobile",
            "\\p{Lu}?\\p{L}{0,20} ?(sent|posted) from (my )?.{1,60}",
            "get \\[?outlook for .{1,80}",
            "envoyé (de|depuis|à partir d).{1,70}|obtenez outlook pour .{1,60}",
            "von meinem .{1,60}gesendet.{0,20}|gesendet (von|mit) .{1,80}|diese nachricht wurde (von|mit) .{1,80}",
            "verzonden (met|vanaf|via) .{1,60}",
            "enviado (desde|de|do) .{1,60}|inviato da.{1,60}",
            "sendt fra min .{1,40}|skickat från (min )?.{1,40}|wysłane z .{1,60}|отправлено (с|из) .{1,60}",
            "(iPhone|iPad|Android|スマートフォン)から送信|나의 .{1,30}에서 보냄");
    private static final Phrases RULE = Phrases.of("[-_=*#~+\\s\u1427\u2014\u2500\u2014]*");
    private static final Phrases SIGNATURE = Phrases.of("--\\s*|__\\s*|—\\s*|_{10,200}|-{20,200}");
    /** A notice that goes on to the end once it begins. */
    private static final Phrases NOTICE = Phrases.of(
            "[*_\\s(\\[【（]*(本|此)(电子)?(邮件|郵件|信件|电邮).{0,12}(及其?|和|连同|所|包含|内容|仅|可能|中).{0,120}(保密|机密|機密|秘密|专有|收件人|隐私|隱私).*",
            "[*_\\s(\\[【（]*(保密(声明|提示|提醒|通知)|免责声明|机密提示|機密聲明|免責聲明|保密須知)[\\s:：】）\\])*].*",
            "[*_\\s(\\[【（]*(保密(声明|提示|提醒|通知)|免责声明|機密聲明|免責聲明)",
            "[*_\\s(\\[]*(confidentiality( notice| note)?|legal disclaimer|disclaimer|privileged (and|&) confidential)\\s*[:：)\\]*-].*",
            "[*_\\s]*(this|the information (contained )?in this) (e-?mail|message|communication|transmission).{0,120}(confidential|intended|privileged).*",
            "[*_\\s]*(diese e-mail|der inhalt dieser e-mail).{0,100}(vertraulich|bestimmt).*|ce (message|courriel).{0,100}confidentiel.*",
            "(please )?consider the environment before printing.*|(请|請)?(在打印前|打印(本邮件)?前请?).{0,12}(环保|环境|環境|環保).*",
            "(本|此)邮件(由|已).{1,40}(扫描|检测|查杀).*|this (e-?mail|message) (has been|was) (scanned|checked) (by|for) .*|virus-free\\..*",
            "you (received|are receiving|'re receiving) this (message|e-?mail|notification) because .*",
            "to unsubscribe (from|send|click|visit|,|:).*|如(需|要|果?您?(不想|不再)).{0,20}退订.*|.{1,60} mailing list",
            "(本|此)邮件由系统.{0,20}(发送|发出).*");

    private static final Pattern ADDRESSES =
            Pattern.compile("@|https?://|www\\.|\\d{7,}|(?i:\\b(tel|fax|mobile|phone|cell)\\b)|[电手]话|手机|传真|邮箱|地址|电邮");

    private Trailers() {}

    /** Whether a person's words end before this line, as the signature separator says (RFC 3676 section 4.3). */
    static boolean isSeparator(String line) {
        return !line.isBlank() && SIGNATURE.match(line);
    }

    /** Whether a notice of confidentiality, a scanner's note or the footer of a list begins here. */
    static boolean isNotice(String line) {
        return NOTICE.match(line.length() > 250 ? line.substring(0, 250) : line);
    }

    /** Whether a line at the end is nobody's words: a device's greeting or a rule. */
    static boolean isTrailer(String line) {
        return RULE.match(line) || DEVICE.match(line, LONGEST_DEVICE);
    }

    /** Whether what stands below a rule can be a signature: few short lines with a way to reach somebody, or one name. */
    static boolean looksLikeSignature(List<String> below) {
        List<String> words = below.stream().filter(line -> !line.isBlank()).toList();
        boolean few = words.size() <= 10 && words.stream().allMatch(line -> line.length() <= 100);
        boolean reachable =
                words.stream().anyMatch(line -> ADDRESSES.matcher(line).find());
        return few && (reachable || words.size() <= 2);
    }
}
