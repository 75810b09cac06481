package org.complainthub.mail.reply;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The header that mail programs print above a quoted or forwarded message, in the reader's language. */
public final class MessageHeaderLines {

    public enum Label {
        FROM("from|发件人|發件人|寄件者|寄件人|发信人|發信人|von|de|da|från|fra|van|od|от|від|差出人|보낸 사람|보낸사람"),
        DATE(
                "sent|date|date sent|发送时间|发送日期|发件时间|發送時間|寄件日期|傳送時間|寄送時間|日期|时间|時間|gesendet|datum|envoyé|date d'envoi"
                        + "|enviado|enviada em|fecha|data|inviato|skickat|sendt|dato|verzonden|wysłano|отправлено|дата|送信日時|日時|보낸 날짜"),
        TO("to|收件人|收件者|an|à|para|a|till|til|aan|do|кому|宛先|받는 사람"),
        COPY("cc|抄送|副本|bcc|密送|密件抄送|reply-to|回复|回覆|回复至|kopie|copie|copia|kopia|копия|risposta|responder a|antwort an"),
        SUBJECT("subject|主题|主題|主旨|标题|標題|betreff|objet|asunto|assunto|oggetto|ämne|emne|onderwerp|temat|тема|件名|제목");

        private final String names;

        Label(String names) {
            this.names = names;
        }
    }

    private static final int MOST_LINES = 12;
    private static final Pattern LINE = Pattern.compile(
            "[>\\s*_]*(" + Arrays.stream(Label.values()).map(l -> l.names).collect(Collectors.joining("|"))
                    + ")\\s*\\**\\s*[:：]\\s*\\**(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private MessageHeaderLines() {}

    /** Whether a header with a sender and at least two more fields begins at this line. */
    public static boolean beginAt(List<String> lines, int at) {
        if (labelOf(lines.get(at)).isEmpty()) {
            return false;
        }
        Map<Label, String> fields = read(lines, at);
        return fields.containsKey(Label.FROM) && fields.size() >= 3;
    }

    /** The fields from this line on. */
    public static Map<Label, String> read(List<String> lines, int at) {
        Map<Label, String> fields = new EnumMap<>(Label.class);
        int end = endOf(lines, at);
        for (int i = at; i < end; i++) {
            Matcher line = LINE.matcher(lines.get(i));
            Optional<Label> label = labelOf(lines.get(i));
            if (label.isPresent() && line.matches()) {
                fields.putIfAbsent(label.get(), line.group(2).strip());
            }
        }
        return fields;
    }

    /** The line after the header that begins here; a line between two fields is a folded value. */
    public static int endOf(List<String> lines, int at) {
        int end = at;
        for (int i = at; i < lines.size() && i < at + MOST_LINES; i++) {
            if (labelOf(lines.get(i)).isPresent()) {
                end = i + 1;
            } else if (i > end || (lines.get(i).isBlank() && !nextIsField(lines, i + 1))) {
                break;
            }
        }
        return end;
    }

    private static boolean nextIsField(List<String> lines, int at) {
        return at < lines.size() && labelOf(lines.get(at)).isPresent();
    }

    private static Optional<Label> labelOf(String line) {
        Matcher matcher = LINE.matcher(line.length() > 2000 ? line.substring(0, 2000) : line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        for (Label label : Label.values()) {
            if (List.of(label.names.split("\\|")).contains(name)) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }
}
