package org.complainthub.mail.automatic;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complainthub.mail.Mail;
import org.complainthub.mail.automatic.MachineMail.DeliveryReport;
import org.complainthub.mail.mime.MailAddress;

/** Recognises what mail servers tell of a mail that they could not deliver, or not yet, in the standard form or their own. */
final class DeliveryReports {

    private static final int ENOUGH = 4;
    private static final int ENOUGH_WITHOUT_ENVELOPE = 6;
    private static final Pattern DAEMON =
            Pattern.compile("(?i)(mailer|mail)[-_.]?daemon|double-bounce|mdaemon|maildaemon");
    private static final Pattern MACHINE =
            Pattern.compile("(?i)^post[-_ ]?master\\b|\\bpostmaster@|mail delivery (sub)?system|mail delivery service"
                    + "|mail administrator|microsoftexchange|^bounces?[@+-]|mail system|internet mail delivery"
                    + "|mail deliver|mail ?router|mail-robot|delivery (sub)?system|系统退信|邮件系统|系统管理员|邮件投递|退信|郵件系統|maildelivery|-(admin|owner|bounces|request)@|\\b(majordomo|listserv|mailman|ezmlm|sympa)@|mail-?gateway|邮局"
                    + "|(spam|mail) ?firewall|\\bmailer@");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?is)\\W*(?:\\[[^]]*]\\s*)?(?:mail failed.*|undeliver(ed|able)\\b.*|mail delivery (failed|failure|problem|status|error|system|report|notification|delayed).*"
                    + "|(mail |message )?delivery (has )?(failed|failure|problem|error|delayed|report|notification|unsuccessful|incomplete)\\b.*"
                    + "|delivery status notification.*|delivery notification.*|failure notice.*|returned (mail|to sender).*|mail (could not|system error|error|failure).*|(your )?message (could not|delivery|not delivered|undeliverable|status|delayed|blocked|rejected).*"
                    + "|warning: (could not send|message|mail).*|could not (send|deliver).*|unable to deliver.*|non[- ]?(delivery|remise).*|nondeliverable mail.*|unzustellbar.*|mail not delivered.*|error sending.*"
                    + "|mail returned.*|.{0,40}returning message to sender.*|rejected mail.*|reject(ed)? by.*|退信.*|系统退信.*|邮件退信.*|.{0,20}(投递|投遞|发送|發送|递送|傳送)(失败|失敗|延迟|延遲|状态|狀態).*|无法(投递|送达|传递|发送).*|(您的)?邮件(被退回|未送达|延迟).*|未(能)?(送达|传递|递送).*|不能送達.*|無法(傳遞|投遞|送達).*|配信(不能|できません).*"
                    + "|.{0,20}配信.{0,6}(エラー|失敗|遅延|不能).*|エラーメール.*|failed (mail|delivery).*|notification d[’'](échec|état).*|échec de (la )?(remise|livraison).*|message you sent (was )?(blocked|rejected|returned|not delivered).*|\\W*message you sent .{0,60}|.{0,20}传递失败.*|.{0,40}nicht (zugestellt|zustellbar).*|no se puede entregar.*|no se ha podido entregar.*|devuelto.*|remise (différée|retardée).*|non remis.*|não entregue.*|zustell(ung|fehler).*|nicht zustellbar.*|mancata consegna.*|не доставлено.*|you .{0,80} (are|is) not (a )?member.*)");
    private static final Pattern SERVER_WORDS = Pattern.compile(
            "(?is)(could not be delivered|couldn['’]?t be delivered|can ?not be delivered|(wasn['’]?t|was not|not) able to deliver|unable to deliver|was not delivered|undeliverable|delivery (to|of) .{0,120}(failed|failure)"
                    + "|delivery (has )?failed|permanent (fatal )?error|fatal errors|recipient(s)? (address )?(rejected|unknown)|returned to sender|undelivered|following (address|recipient)(es|s)?|did not reach"
                    + "|problem delivering|delivery error|could ?n[o']t (deliver|send)|host unknown|relaying denied|\\b(smtp|remote host|remote server|host) .{0,80}said|\\b[45]\\d\\d[ -]#?[45]\\.\\d{1,3}\\.\\d{1,3}"
                    + "|message (has been |was )?(rejected|blocked|returned|delayed)|has not (yet )?been delivered|not been delivered|无法(投递|送达|传递)|投递(失败|失敗|状态)|未能?(送达|投递)|已?被?退回|退信|配信できません|送信できません|送信に失敗|宛先不明|an den folgenden|nicht zugestellt|konnte nicht|was blocked by|未(被|能被)传递|échec|n['’]a pas pu être|no se pudo entregar|diagnostic-code|final-recipient|you are not a member of this mailing list)");
    private static final Pattern LOOSE_WORDS = Pattern.compile(
            "(?is)(user unknown|unknown user|no such (user|recipient|mailbox)|user not found|mailbox (is )?(full|unavailable|not found|disabled)|deliver your message|account (is )?disabled|over ?quota|quota exceeded"
                    + "|the users? .{0,80}(does not exist|unknown)|not listed in|kein(e)? gültige|not a valid|does(n'?t| not) exist|invalid (recipient|address|mailbox)|收件人(地址)?(不存在|无效|邮箱已满)|(用户|邮箱|帐号|账号)不存在|邮箱(容量)?已?满|对方服务器|不存在的)");
    private static final Pattern ORIGINAL = Pattern.compile(
            "(?im)^[- *=_]*(below this line is a copy|this is a copy of (the|your) message|(the )?original (message|mail)|--- ?the (following|header|transcript)|the following addresses had|-+ ?(returned|unsent|undelivered) (message|mail)|included is a copy|"
                    + "-+ ?transcript of session|reporting-mta:|final-recipient:|received: ?(from|by) |diagnostic-code:|原始?邮件(内容|主题|如下|信息)?|邮件主题\\s*[:：]|退信原因|失败原因|(您的文档|your document)\\s*[:：]|收件人(地址)?\\s*[:：])");

    private DeliveryReports() {}

    static Optional<DeliveryReport> in(Mail mail) {
        List<RecipientOutcome> told = DeliveryStatus.in(mail);
        if (!told.isEmpty() && !isDisposition(mail)) {
            return Optional.of(new DeliveryReport(told, ReturnedMail.in(mail), "delivery status"));
        }
        if (mail.message().isReport("delivery-status") || hasOwnHeader(mail) || isTold(mail)) {
            ReturnedMail returned = ReturnedMail.in(mail);
            return Optional.of(new DeliveryReport(BounceText.outcomes(mail, returned), returned, "words and sender"));
        }
        return Optional.empty();
    }

    /** Whether a mail server or its administrator is the sender by name. */
    static boolean isFromServer(Mail mail) {
        return sentBy(mail, DAEMON) || sentBy(mail, MACHINE);
    }

    private static boolean hasOwnHeader(Mail mail) {
        return mail.headers().has("X-Failed-Recipients")
                || mail.headers().has("X-MS-Exchange-Message-Is-Ndr")
                || mail.headers().all("Received").stream().anyMatch(value -> value.contains("invoked for bounce"));
    }

    private static boolean isTold(Mail mail) {
        int server = sentBy(mail, DAEMON) ? 3 : sentBy(mail, MACHINE) ? 2 : 0;
        int silent = mail.hasEmptyReturnPath() ? 2 : 0;
        String text = BounceText.beforeOriginal(mail.text());
        int subject = SUBJECT.matcher(mail.subject()).matches() ? 2 : 0;
        int words = SERVER_WORDS.matcher(text).find()
                ? 2
                : LOOSE_WORDS.matcher(text).find() ? 1 : 0;
        int original = ORIGINAL.matcher(mail.text()).find() || holdsOriginal(mail) ? 2 : 0;
        int answered = mail.isReplyOrForward() && server < 3 ? 3 : 0;
        int against = answered + PersonalWords.weight(mail) + (PersonalWords.saysI(text) ? 3 : 0);
        // a person who tells of a bounce has the words, but no server's envelope
        int enough = server + silent == 0 ? ENOUGH_WITHOUT_ENVELOPE : ENOUGH;
        return server + silent + subject + words + original - against >= enough;
    }

    private static boolean holdsOriginal(Mail mail) {
        return mail.message().parts().stream().anyMatch(ReturnedMail::isReturned);
    }

    private static boolean isDisposition(Mail mail) {
        return mail.message().isReport("disposition-notification");
    }

    private static boolean sentBy(Mail mail, Pattern pattern) {
        String address = mail.sender().map(MailAddress::email).orElse("");
        return pattern.matcher(mail.headers().text("From")).find()
                || pattern.matcher(address).find();
    }
}
