package org.complainthub.normalize.mail;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Referral;
import org.jspecify.annotations.Nullable;

/**
 * A journalist's questions about what a reader told the paper.
 *
 * @param reader the person who told it, as far as named
 */
record PressInquiry(Referral referral, Complainant reader) {

    private static final Pattern PLAIN = Pattern.compile(
            "采访函|採訪函|采访提纲|采访请求|media inquiry|press (inquiry|enquiry|request)", Pattern.CASE_INSENSITIVE);
    private static final List<Pattern> SIGNS = List.of(
            Pattern.compile(
                    "(?i)(我是|本人是|我系|本人系|我们是|我叫|这里是)[^。\\n]{0,40}(报|台|网|刊|社|新闻|频道|杂志|传媒|媒体|栏目)[^。\\n]{0,12}(记者|编辑|编导)"
                            + "|\\b(I('m| am)|my name is|this is) [^.\\n]{0,60}\\b(reporter|journalist|correspondent|producer|editor)\\b,? (with|at|for|from|of)\\b"
                            + "|(?m)^.{0,30}(报|台|网|刊|社|新闻|频道)[^。，\\n]{0,8}记者[^。，\\n]{0,8}$"
                            + "|^\\W{0,3}(senior |chief |staff )?(reporter|journalist|correspondent)\\b[^.\\n]{0,60}$"),
            Pattern.compile("(?i)记者证|本报|我报|本台|我台|我刊|\\b(our|my) (newspaper|paper|readers|programme|story|article)\\b"),
            Pattern.compile(
                    "(?i)见报|刊发|刊登|刊出|播出|截稿|截至发稿|稿件|\\b(deadline|going to print|publish(ing)? (a|the|our) (story|article|piece)|for publication)\\b"),
            Pattern.compile(
                    "(?i)书面回应|书面回复以下|采访|求证|核实以下|请贵方就|\\b(comment on|your comment|right of reply|statement)\\b"));
    private static final Pattern PAPER = Pattern.compile("《([^》\\n]{2,20})》");
    private static final Pattern NAMED =
            Pattern.compile("(?:我是|本人是|我系|本人系)\\s?([\\p{IsHan}]{2,12}(?:报|台|网|刊|社|周刊|新闻))");
    private static final Pattern ENGLISH_PAPER = Pattern.compile(
            "(?:reporter|journalist|correspondent|editor) (?:with|at|for|from) (?:the )?([A-Z][\\w'&-]*(?: [A-Z][\\w'&-]*){0,4})");
    private static final Pattern READER =
            Pattern.compile("(?:读者|网友|市民|车主|观众|消费者)\\s?([\\p{IsHan}]{1,3}?(?:先生|女士|小姐)|\\p{IsHan}某某?)"
                    + "|(?:reader|viewer|customer|owner),? (?:called |named )?((?:Mr|Mrs|Ms|Mdm)\\.? [A-Z][\\w'-]+)");
    private static final Pattern DUE = Pattern.compile(
            "(?:于|在|望|请)[^。\\n]{0,6}?(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})[日号][^\\d。\\n]{0,6}(?:(\\d{1,2})[:：时点](\\d{2})?[^。\\n]{0,3})?(?:前|之前|以前)[^。\\n]{0,8}(?:回复|答复|反馈|回应|回函)");

    /** @param said what the author of the mail, perhaps of a forwarded one, says himself */
    static Optional<PressInquiry> in(String subject, String said, OffsetDateTime receivedAt) {
        String words = subject + "\n" + said;
        long signs = SIGNS.stream().filter(sign -> sign.matcher(words).find()).count();
        boolean introduced = SIGNS.get(0).matcher(words).find();
        boolean plain = PLAIN.matcher(words).find();
        if (!((plain && signs >= 1) || (introduced && signs >= 2))) {
            return Optional.empty();
        }
        Matcher reader = READER.matcher(words);
        String name = !reader.find() ? null : reader.group(1) != null ? reader.group(1) : reader.group(2);
        Referral referral = new Referral(paper(words), null, null, due(words, receivedAt));
        return Optional.of(new PressInquiry(referral, new Complainant(name, null, null, null)));
    }

    private static @Nullable String paper(String words) {
        for (Pattern pattern : List.of(PAPER, NAMED, ENGLISH_PAPER)) {
            Matcher found = pattern.matcher(words);
            if (found.find()) {
                return found.group(1);
            }
        }
        return null;
    }

    /** The next such day after the receipt; without an hour the end of that day. */
    private static @Nullable OffsetDateTime due(String words, OffsetDateTime receivedAt) {
        Matcher due = DUE.matcher(words);
        if (!due.find()) {
            return EnglishDeadline.in(words, receivedAt).orElse(null);
        }
        try {
            int hour = due.group(4) == null ? 23 : Integer.parseInt(due.group(4));
            int minute = due.group(4) == null ? 59 : due.group(5) == null ? 0 : Integer.parseInt(due.group(5));
            int month = due.group(2) == null ? receivedAt.getMonthValue() : Integer.parseInt(due.group(2));
            int year = due.group(1) == null ? receivedAt.getYear() : Integer.parseInt(due.group(1));
            OffsetDateTime at = OffsetDateTime.of(
                    year, month, Integer.parseInt(due.group(3)), hour, minute, 0, 0, receivedAt.getOffset());
            if (due.group(1) != null || !at.isBefore(receivedAt)) {
                return at;
            }
            return due.group(2) == null ? at.plusMonths(1) : at.plusYears(1);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
