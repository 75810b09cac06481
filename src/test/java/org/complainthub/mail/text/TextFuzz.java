package org.complainthub.mail.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.complainthub.charset.DecodedText;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;
import org.complainthub.fuzz.Seeds;
import org.complainthub.mail.forward.QuotedMessages;
import org.complainthub.mail.mime.MailPart;
import org.complainthub.mail.reply.NewText;

/** Texts in the forms that mail programs give them, in every charset, with what they quote. */
public final class TextFuzz implements FuzzTargets {

    private static final OffsetDateTime SENT = OffsetDateTime.parse("2026-10-20T14:26:38+08:00");
    private static final List<String> LABELS =
            List.of("utf-8", "gb2312", "big5", "utf-16", "utf-7", "hz-gb-2312", "iso-2022-jp", "no such charset");
    private static final String RTF = "{\\rtf1\\ansi\\ansicpg936\\fromhtml1{\\fonttbl{\\f0\\fcharset134 S;}}"
            + "{\\*\\htmltag64 <p>}\\'c9\\'b2\\u21046?\\par}";
    private static final String HTML = "<html><style>.a{display:none}</style><p>Dear all,<br>the <b>brakes</b> squeal."
            + "</p><p class=a>no</p><table><tr><td style='color:#fff'>a<td>b</table>"
            + "<blockquote type=cite>On Monday Ann wrote:<p>old</blockquote>";
    private static final String CALENDAR = "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nSUMMARY;X=\"a\":b\n"
            + "DTSTART;TZID=Asia/Shanghai:20261020T093000\nATTENDEE;PARTSTAT=DECLINED:mailto:a@b.example\nEND:VEVENT\nEND:VCALENDAR\n";

    @Override
    public List<FuzzTarget> targets() {
        return List.of(
                FuzzTarget.of("charset", texts(), TextFuzz::decode),
                FuzzTarget.ofTexts("HTML", List.of(HTML), html -> NewText.of(part("text/html", html))),
                FuzzTarget.ofTexts("rich text", List.of(RTF), RichText::of),
                FuzzTarget.ofTexts(
                        "enriched text",
                        List.of("<bold>The <italic>gearbox</italic></bold> <<jerks\n\n<param>x</param>"),
                        text -> part("text/enriched", text)),
                FuzzTarget.ofTexts("calendar", List.of(CALENDAR), text -> Appointment.in(new String(text, UTF_8))),
                FuzzTarget.of("reply and forward", texts(), TextFuzz::takeApart));
    }

    private static List<byte[]> texts() {
        Stream<String> replies = new String(Seeds.of("/mail/reply/replies.txt").get(0), UTF_8)
                .lines()
                .map(line -> line.replaceFirst(" => .*", "").replace("⏎", "\n"));
        Stream<String> forwards =
                Seeds.of("/normalize/mail/threads/forwards-en.txt", "/normalize/mail/threads/forwards-zh.txt").stream()
                        .flatMap(file -> Stream.of(new String(file, UTF_8).split("===")));
        return Stream.concat(replies, forwards)
                .map(text -> text.getBytes(UTF_8))
                .toList();
    }

    private static void decode(byte[] bytes) {
        DecodedText.of(bytes, null).defect("body");
        DecodedText.of(bytes, LABELS.get(bytes.length % LABELS.size())).defect("body");
    }

    private static void takeApart(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        NewText.of(text);
        QuotedMessages.in(text, SENT);
        PgpArmor.isEncrypted(text);
    }

    private static String part(String type, byte[] content) {
        return PartText.of(MailPart.displayed(type, content));
    }
}
