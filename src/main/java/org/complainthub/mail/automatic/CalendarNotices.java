package org.complainthub.mail.automatic;

import java.util.Optional;
import java.util.regex.Pattern;
import org.complainthub.mail.Mail;
import org.complainthub.mail.automatic.MachineMail.CalendarNotice;
import org.complainthub.mail.mime.MailPart;

/** Recognises the answers of calendars (RFC 5546, RFC 6047); an invitation is a person's and no notice. */
final class CalendarNotices {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LETTER = 2;
    private static final int SHORT = 120;
    private static final Pattern METHOD =
            Pattern.compile("(?m)^METHOD\\s*[:=]\\s*\"?(REPLY|COUNTER|DECLINECOUNTER|REFRESH)", FLAGS);
    private static final Pattern PARAMETER = Pattern.compile("(REPLY|COUNTER|DECLINECOUNTER|REFRESH)", FLAGS);
    private static final Pattern SUBJECT = Pattern.compile(
            "\\s*(accepted|declined|tentative(ly accepted)?|new time proposed|canceled event|cancelled event|已接受|已拒绝|已谢绝|暂定|接受|谢绝|拒绝|待定|已取消|已接受邀请|已婉拒|不確定|zugesagt|abgesagt|mit vorbehalt|accepté|refusé|provisoire|承諾|辞退|仮承諾)\\s*[:：].*",
            FLAGS);

    private CalendarNotices() {}

    static Optional<CalendarNotice> in(Mail mail) {
        if (PersonalWords.weight(mail) >= LETTER) {
            return Optional.empty();
        }
        boolean answer = mail.message().parts().stream().anyMatch(CalendarNotices::isAnswer);
        boolean silent = PersonalWords.own(mail).length() <= SHORT && PersonalWords.weight(mail) == 0;
        boolean told = SUBJECT.matcher(mail.subject()).matches() && silent;
        return answer || told
                ? Optional.of(new CalendarNotice(answer ? "calendar reply" : "subject"))
                : Optional.empty();
    }

    private static boolean isAnswer(MailPart part) {
        boolean calendar =
                part.mediaType().equals("text/calendar") || part.mediaType().equals("application/ics");
        return calendar
                && (PARAMETER
                                .matcher(part.headers().parameter("Content-Type", "method"))
                                .matches()
                        || METHOD.matcher(part.text().text()).find());
    }
}
