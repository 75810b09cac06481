package org.complainthub.mail.forward;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that mail programs print before the fields of a message. */
enum HeaderLabel {
    FROM("from 发件人 發件人 寄件者 寄件人 发信人 發信人 发送人 发送者 发自 von de da van från fra avsender 差出人 送信者 보낸사람"),
    DATE("sent date datesent 发送时间 发送日期 發送時間 發送日期 日期 时间 時間 发件时间 发信时间 寄件日期 寄件時間 傳送時間 傳送日期 gesendet datum envoyé"
            + " enviado inviato data fecha verzonden skickat 送信日時 日付"),
    TO("to 收件人 收件者 收信人 接收人 接收者 an à para a aan till 宛先"),
    SUBJECT("subject 主题 主題 主旨 标题 標題 邮件主题 邮件标题 betreff objet asunto oggetto onderwerp ämne 件名"),
    OTHER(
            "cc bcc 抄送 抄送人 抄送者 副本 副本抄送 密送 密件抄送 密件副本 reply-to replyto 回复 回复至 回复给 回覆 回复地址 kopie importance 重要性 attachments 附件"
                    + " organisation organization 组织 message-id priority 优先级 antwortan resent-from resent-to");

    private static final Map<String, HeaderLabel> BY_NAME = Arrays.stream(values())
            .flatMap(label -> Arrays.stream(label.names.split(" ")).map(name -> Map.entry(name, label)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final int LONGEST_LINE = 2000;
    private static final Pattern LINE =
            Pattern.compile("[>|\\s*_]*([\\p{L}][\\p{L} \\u3000-]{0,24})[\\s*_]*(?:[:：︰]|\\t|\\s\\||\\|)[\\s*_|]*(.*)");

    /** Where a new field begins inside a line that lost its line breaks. */
    private static final Pattern INSIDE = Pattern.compile(
            "(?<=[\\s>;；])(?=\\*{0,2}(?:Sent|Date|To|Subject|Cc|发送时间|日期|时间|收件人|抄送|主题)\\*{0,2}\\s?[:：])");

    private final String names;

    HeaderLabel(String names) {
        this.names = names;
    }

    /** A field of a printed header. */
    record Field(HeaderLabel label, String value) {}

    /** The field that a line holds; the name may be spaced, bold, in a table cell or behind quotation marks. */
    static Optional<Field> fieldIn(String line) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = parts.group(1).replaceAll("[\\s\\u3000]", "").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_NAME.get(name)).map(label -> new Field(label, bare(parts.group(2))));
    }

    /** Without the marks of bold type and table cells at its end. */
    private static String bare(String value) {
        int end = value.length();
        while (end > 0
                && (" \t|*_".indexOf(value.charAt(end - 1)) >= 0 || Character.isWhitespace(value.charAt(end - 1)))) {
            end--;
        }
        return value.substring(0, end);
    }

    /** The line, or its parts when a whole header stands in it. */
    static Stream<String> apart(String line) {
        boolean begins = line.length() <= LONGEST_LINE
                && fieldIn(line).filter(field -> field.label() == FROM).isPresent();
        String[] parts = begins ? INSIDE.split(line) : new String[0];
        return parts.length >= 3 ? Arrays.stream(parts).map(String::strip) : Stream.of(line);
    }
}
