package org.complainthub.normalize.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Complainant;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A customer who wrote on a page whose program sent the mail.
 *
 * @param writer the customer; unknown when the mail does not tell
 * @param where the field or text that names him
 */
record WebForm(Complainant writer, String where, double confidence) {

    private static final double BY_FIELD = 0.8;
    private static final double BY_TEXT = 0.6;
    private static final double BY_NOTHING = 0.3;
    private static final Pattern PROGRAM = Pattern.compile(
            "(?:no|not|do[-_.]?not|donot|non)[-_.]?(?:reply|respond).*|.*[-_.]no[-_.]?reply|web[-_.]?(?:master|form|site)?s?|www(?:-data)?|apache|nobody"
                    + "|(?:contact|online|enquiry|feedback|complaint)?[-_.]?form(?:s|mail|mailer)?|wordpress|mailer|notif(?:y|ications?)|system|robot|bot|alerts?|results?|surveys?(?:[-_.].*)?|automat(?:ion|ed)|crm|tickets?");
    private static final Pattern CALLED_PROGRAM = Pattern.compile(
            "(?i).*\\b(?:ro)?bot\\b.*|.*\\b(?:notification|alert|survey|feedback)s?(?: (?:system|service|team|alert|result)s?)?|.*(?:机器人|自动通知|系统通知|问卷系统|调研系统)");
    private static final Pattern EMAIL = Pattern.compile(
            "(?im)^[ \\t|*>]{0,20}(?:您的|你的|客户|联系|your )?(?:e-?mail(?: ?address)?|电子邮[件箱](?:地址)?|邮箱(?:地址)?|邮件地址)[ *]{0,5}[:：\\t|][ \\t*|]{0,20}<?([\\w.+%-]{1,64}@[\\w.-]{3,253}\\w)");
    private static final Pattern NAME = Pattern.compile(
            "(?im)^[ \\t|*>]{0,20}(?:您的|你的|客户|联系人|车主|投诉人|your |customer |full |contact )?(?:姓名|名字|称呼|联系人|name)[ *]{0,5}[:：\\t|][ \\t*|]{0,20}([^\\n\\t|]{1,40})");
    private static final Pattern VIA = Pattern.compile("(?i)['\"]?(.{1,60}?)['\"]? (?:via|通过|经由) .{1,80}");

    /** The customer behind a mail that a program or our own page sent; empty when its sender is one of flesh and blood. */
    static Optional<WebForm> in(Mail mail, MailAddress sender, Staff staff) {
        boolean program = PROGRAM.matcher(sender.localPart()).matches()
                || CALLED_PROGRAM.matcher(String.valueOf(sender.name())).matches();
        boolean own = staff.has(sender.email());
        if (!program && !own) {
            return Optional.empty();
        }
        return byField(mail, sender, staff)
                .or(() -> program ? byText(mail, staff) : Optional.empty())
                .or(() -> program
                        ? Optional.of(new WebForm(Complainant.UNKNOWN, "web form", BY_NOTHING))
                        : Optional.empty());
    }

    private static Optional<WebForm> byField(Mail mail, MailAddress sender, Staff staff) {
        for (String field : new String[] {"X-Original-From", "Reply-To"}) {
            Optional<MailAddress> writer = MailAddress.first(mail.headers(), field)
                    .filter(address ->
                            !staff.has(address.email()) && !address.email().equals(sender.email()))
                    .filter(address -> !PROGRAM.matcher(address.localPart()).matches());
            if (writer.isPresent()) {
                String named = writer.get().name() != null ? writer.get().name() : beforeVia(sender.name());
                String name = named != null ? named : group(NAME, mail.text());
                return Optional.of(
                        new WebForm(Author.complainant(name, writer.get().email()), field, BY_FIELD));
            }
        }
        return Optional.empty();
    }

    private static Optional<WebForm> byText(Mail mail, Staff staff) {
        String written = group(EMAIL, mail.text());
        String email = written == null ? null : written.toLowerCase(Locale.ROOT);
        String name = group(NAME, mail.text());
        Complainant writer = Author.complainant(name, staff.has(email) ? null : email);
        return writer.equals(Complainant.UNKNOWN)
                ? Optional.empty()
                : Optional.of(new WebForm(writer, "web form", BY_TEXT));
    }

    private static @Nullable String beforeVia(@Nullable String name) {
        Matcher via = VIA.matcher(name == null ? "" : name);
        return via.matches() ? via.group(1) : null;
    }

    private static @Nullable String group(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1).strip() : null;
    }
}
