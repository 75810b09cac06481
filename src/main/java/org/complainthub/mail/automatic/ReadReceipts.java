package org.complainthub.mail.automatic;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complainthub.mail.Mail;
import org.complainthub.mail.automatic.MachineMail.ReadReceipt;
import org.complainthub.mail.mime.MailMessage;

/** Recognises notices that a mail was displayed or thrown away (RFC 8098), also those that are plain text. */
final class ReadReceipts {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern SUBJECT = Pattern.compile(
            "\\s*(read|not read|return receipt|read receipt|disposition notification|已读|未读|已讀|未讀|已读回执|邮件回执|回执|讀取回條|gelesen|ungelesen|gelöscht|lu|non lu|leído|letto|開封済み|開封確認|未開封)\\s*(\\([^)]{0,30}\\))?\\s*[:：-].*",
            FLAGS);
    private static final Pattern WORDS = Pattern.compile(
            "your (message|mail|e-?mail)[\\s\\S]{0,300}(was|has been) (read|displayed|opened|deleted)|this is a (return|read) receipt|(您|你)(的|发(送|给)[^。\\n]{0,60}的)?(邮件|郵件|来信)[\\s\\S]{0,300}(已被?(阅读|閱讀|读取|打开|查看|删除)|已?于[^。\\n]{0,40}(阅读|打开|读取))|这是邮件(收条|回执)|(邮件|此)回执"
                    + "|ihre nachricht[\\s\\S]{0,300}(wurde|ist) [^.\\n]{0,60}(gelesen|gelöscht)|votre message[\\s\\S]{0,300}a été (lu|supprimé)|(メール|メッセージ)[\\s\\S]{0,200}(開封|表示|読まれ)",
            FLAGS);
    private static final Pattern DELETED = Pattern.compile(
            "disposition:[^\\n]*(deleted|denied|dispatched)|deleted without|was deleted|未读|未讀|not read|已被?删除|未開封|ungelesen|gelöscht|non lu",
            FLAGS);

    private ReadReceipts() {}

    static Optional<ReadReceipt> in(Mail mail) {
        MailMessage message = mail.message();
        boolean standard = message.isReport("disposition-notification")
                || message.firstPart("message/disposition-notification").isPresent();
        boolean told = SUBJECT.matcher(mail.subject()).matches()
                && WORDS.matcher(mail.text()).find()
                && PersonalWords.weight(mail) < PersonalWords.FULL;
        return standard || told
                ? Optional.of(new ReadReceipt(
                        !DELETED.matcher(told(mail)).find(),
                        ReturnedMail.in(mail),
                        standard ? "disposition notification" : "subject and words"))
                : Optional.empty();
    }

    private static String told(Mail mail) {
        return mail.message()
                .firstPart("message/disposition-notification")
                .map(part -> part.text().text().toLowerCase(Locale.ROOT))
                .orElse(mail.subject() + "\n" + mail.text());
    }
}
