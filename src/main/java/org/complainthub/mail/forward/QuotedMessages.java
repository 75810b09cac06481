package org.complainthub.mail.forward;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complainthub.mail.reply.QuotedHistory;

/**
 * A text apart: what its writer put on top, and the messages quoted below.
 *
 * @param top the text above the first of them; the whole text when there is none
 * @param messages in the order of the text
 */
public record QuotedMessages(String top, List<QuotedMessage> messages) {

    private static final int LAST_LINE = 5000;
    private static final int MOST_MESSAGES = 50;
    private static final int MARK_REACHES = 3;
    private static final int LONGEST_MARK = 120;
    private static final int DEEPEST = 50;
    private static final Pattern DEPTH = Pattern.compile("^[ \\t>|]*[>|] ?");
    private static final Pattern FORWARD = Pattern.compile(
            "(?i)[-_=*\\s]*(?:forwarded by .{1,80}|forwarded message|转发的?(?:邮件|消息|信息|信件)(?:信息)?|以下为?转发的?邮件"
                    + "|anfang der weitergeleiteten (?:nachricht|e-mail)|weitergeleitete nachricht|转寄的?郵件|轉寄的?郵件|轉寄郵件"
                    + "|begin forwarded message|开始转发的?(?:邮件|信息))[-_=*\\s:：]*");
    private static final Pattern ORIGINAL = Pattern.compile(
            "(?i)[-_=*\\s]*(?:original(?: message)?|原始邮件|原始郵件|原邮件|邮件原文|ursprüngliche nachricht)[-_=*\\s:：]*");

    public QuotedMessages {
        messages = List.copyOf(messages);
    }

    /** @param sent when the mail that has this text was sent; dates without an offset are in its offset */
    public static QuotedMessages in(String text, OffsetDateTime sent) {
        List<String> lines =
                QuotedHistory.lines(text).stream().flatMap(HeaderLabel::apart).toList();
        List<Found> found = found(lines);
        List<QuotedMessage> messages = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            messages.add(message(lines, found.get(i), endOf(found, i, lines.size()), sent));
        }
        int top = found.isEmpty() ? lines.size() : found.get(0).start();
        return new QuotedMessages(String.join("\n", lines.subList(0, top)).strip(), messages);
    }

    /** Where a quoted message begins: from start to body stands what introduces it. */
    private record Found(int start, int body, QuotedMessage.Form form, String sender, String to, String date) {}

    private static List<Found> found(List<String> lines) {
        List<String> bare =
                lines.stream().map(line -> DEPTH.matcher(line).replaceFirst("")).toList();
        List<Found> found = new ArrayList<>();
        int mark = -MARK_REACHES - 1;
        int i = 0;
        while (i < Math.min(lines.size(), LAST_LINE) && found.size() < MOST_MESSAGES) {
            mark = isMark(bare.get(i)) ? i : mark;
            Optional<Found> next = header(bare, i, i - mark <= MARK_REACHES ? mark : i);
            next = next.isPresent() ? next : attribution(bare, i);
            next.ifPresent(found::add);
            i = next.map(Found::body).orElse(i + 1);
        }
        return found;
    }

    /** @param start of the message: a mark above the header, or its first line */
    private static Optional<Found> header(List<String> lines, int at, int start) {
        boolean marked = start < at;
        QuotedMessage.Form form = isForward(lines.get(start)) ? QuotedMessage.Form.MARKED : QuotedMessage.Form.HEADER;
        Optional<Found> header = PrintedHeader.at(lines, at, marked ? 2 : 3)
                .map(it -> new Found(
                        start,
                        it.end(),
                        form,
                        it.value(HeaderLabel.FROM),
                        it.value(HeaderLabel.TO),
                        it.value(HeaderLabel.DATE)));
        return header.isPresent() || !marked
                ? header
                : LotusHeader.at(lines, at).map(it -> new Found(start, it.end(), form, it.sender(), "", it.date()));
    }

    private static Optional<Found> attribution(List<String> lines, int at) {
        int length = QuotedHistory.attributionAt(lines, at);
        String sentence = String.join(" ", lines.subList(at, at + length));
        return length == 0
                ? Optional.empty()
                : Optional.of(new Found(at, at + length, QuotedMessage.Form.ATTRIBUTION, sentence, "", sentence));
    }

    private static boolean isMark(String line) {
        return isForward(line) || ORIGINAL.matcher(line).matches();
    }

    private static boolean isForward(String line) {
        return line.length() <= LONGEST_MARK
                && (QuotedHistory.isForwardMark(line) || FORWARD.matcher(line).matches());
    }

    private static int endOf(List<Found> found, int at, int lines) {
        return found.stream()
                .skip(at + 1L)
                .filter(next -> next.form() != QuotedMessage.Form.ATTRIBUTION)
                .mapToInt(Found::start)
                .findFirst()
                .orElse(lines);
    }

    private static QuotedMessage message(List<String> lines, Found found, int end, OffsetDateTime sent) {
        boolean sentence = found.form() == QuotedMessage.Form.ATTRIBUTION;
        PrintedSender sender = sentence ? PrintedSender.inSentence(found.sender()) : PrintedSender.of(found.sender());
        List<String> body = lines.subList(Math.min(found.body(), end), end);
        int depth = depth(lines.get(found.body() - 1)) + (sentence ? 1 : 0);
        return new QuotedMessage(
                sender.name(),
                sender.email(),
                PrintedSender.addresses(found.to()),
                PrintedDate.in(found.date(), sent).orElse(null),
                found.form(),
                sentence ? quoted(body, depth) : unquoted(body, depth));
    }

    private static int depth(String line) {
        Matcher marks = DEPTH.matcher(line);
        return marks.find()
                ? (int) Math.min(
                        DEEPEST, marks.group().chars().filter(c -> c == '>').count())
                : 0;
    }

    /** The lines at this depth; everything when they do not begin at it. */
    private static String quoted(List<String> lines, int depth) {
        boolean marked = lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> depth(line) >= depth)
                .isPresent();
        List<String> body = marked
                ? lines.stream()
                        .takeWhile(line -> line.isBlank() || depth(line) >= depth)
                        .toList()
                : lines;
        return unquoted(body, depth);
    }

    private static String unquoted(List<String> lines, int depth) {
        Pattern marks = Pattern.compile("^(?:\\s?>){0," + depth + "} ?");
        return depth == 0
                ? String.join("\n", lines).strip()
                : lines.stream()
                        .map(line -> marks.matcher(line).replaceFirst(""))
                        .collect(Collectors.joining("\n"))
                        .strip();
    }
}
