package org.complainthub.normalize.classification;

import java.util.regex.Pattern;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.jspecify.annotations.Nullable;

/**
 * What the customer wrote or said.
 *
 * @param title subject of his own; null when there is none or a machine wrote it
 */
record CustomerWords(@Nullable String title, String body) {

    /** Characters of the longest text that is read to its end: a thick book is no complaint. */
    private static final int READ = 200_000;

    private static final Pattern NONE = Pattern.compile(
            "\\s*(?:无|没有?|没了|暂无|不详|空|/|-+|n/?a|none|nil|no(?: comments?)?|nothing)?[\\s.。!,~]*",
            Pattern.CASE_INSENSITIVE);

    /** The subject of an answer or a forward tells of the message answered. */
    private static final Pattern OLD_SUBJECT =
            Pattern.compile("^\\s*(?:re|fw|fwd|回复|答复|回覆|转发|轉發)\\s*[:：]", Pattern.CASE_INSENSITIVE);

    private static final Pattern ANSWER = Pattern.compile("^\\s*(?:re|回复|答复|回覆)\\s*[:：]", Pattern.CASE_INSENSITIVE);

    static CustomerWords of(Complaint complaint) {
        String subject = complaint.text().subject();
        boolean titled = subject != null && !subject.isBlank() && complaint.channel() != Channel.CALLBACK;
        String words = complaint.text().customerWords();
        return new CustomerWords(titled ? subject : null, words.substring(0, Math.min(words.length(), READ)));
    }

    /** The words that are new. */
    String text() {
        return title == null || continuesAnEarlierMessage() ? body : title + "\n" + body;
    }

    /** Also the title of the earlier message that this one continues. */
    String textWithOldTitle() {
        return title == null ? body : title + "\n" + body;
    }

    /** Whether it answers or forwards one. */
    boolean continuesAnEarlierMessage() {
        return title != null && OLD_SUBJECT.matcher(title).find();
    }

    boolean answersAnEarlierMessage() {
        return title != null && ANSWER.matcher(title).find();
    }

    boolean isNone() {
        return NONE.matcher(text()).matches();
    }
}
