package org.complainthub.report.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.complainthub.report.register.Measures;
import org.complainthub.report.register.ReportField;

/** Every way in which a person may fill in a form and a mail program may mangle it, as raw mails with what they say. */
final class ReplyGrid {

    record Reply(String name, String mail, Measures said) {}

    /** Where the answer stands. */
    enum Place {
        ABOVE,
        BELOW,
        WITHIN
    }

    private static final Map<ReportField, String> ZH = Map.of(
            ReportField.CAUSE, "调漆时没有做色板比对",
            ReportField.CORRECTIVE, "已重新调漆，右前门返工喷涂",
            ReportField.PREVENTIVE, "喷漆前必须做色板比对，由主管签字",
            ReportField.OWNER, "赵建国",
            ReportField.DUE, "2026-12-05");
    private static final Map<ReportField, String> EN = Map.of(
            ReportField.CAUSE, "the paint was mixed without a test panel",
            ReportField.CORRECTIVE, "the front right door was mixed anew and repainted",
            ReportField.PREVENTIVE, "a test panel is signed by the foreman before every spraying",
            ReportField.OWNER, "Tom Baker",
            ReportField.DUE, "5 December 2026");
    private static final List<ReportField> USUAL = List.of(
            ReportField.CAUSE, ReportField.CORRECTIVE, ReportField.PREVENTIVE, ReportField.OWNER, ReportField.DUE);
    private static final List<ReportField> MIXED = List.of(
            ReportField.OWNER, ReportField.PREVENTIVE, ReportField.DUE, ReportField.CAUSE, ReportField.CORRECTIVE);

    private final String ours;

    /** @param ours text of the mail that is answered */
    ReplyGrid(String ours) {
        this.ours = ours;
    }

    List<Reply> replies() {
        List<Reply> replies = new ArrayList<>();
        for (MailClient client : MailClient.values()) {
            for (boolean html : new boolean[] {false, true}) {
                for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                    replies.add(within(client, html, language));
                    for (Layout layout : html ? List.of(Layout.OWN_LINES, Layout.TABLE) : List.of(Layout.values())) {
                        replies.add(retyped(new Way(client, html, language, layout, Place.ABOVE)));
                        replies.add(retyped(new Way(client, html, language, layout, Place.BELOW)));
                    }
                }
            }
        }
        return replies;
    }

    private record Way(MailClient client, boolean html, Locale language, Layout layout, Place place) {}

    private Reply retyped(Way way) {
        Map<ReportField, String> said = said(way.language());
        String answer = way.layout().write(way.layout() == Layout.REORDERED ? MIXED : USUAL, said, way.language());
        boolean chinese = way.language().equals(Locale.CHINESE);
        String greeting = chinese ? "您好：\n\n" : "Hello,\n\n";
        String end = chinese ? "\n\n此致\n敬礼\n" : "\n\nKind regards,\nTom\n";
        String body = way.client().mail(greeting + answer + end, ours, way.place(), way.html());
        return new Reply(way.toString(), mail(body, way.html()), new Measures(said));
    }

    /** The values are written into the quoted form, each below its heading. */
    private Reply within(MailClient client, boolean html, Locale language) {
        Map<ReportField, String> said = said(language);
        Map<ReportField, String> parted = new java.util.EnumMap<>(said);
        parted.remove(ReportField.OWNER);
        parted.remove(ReportField.DUE);
        parted.put(ReportField.CORRECTIVE_OWNER, said.get(ReportField.OWNER));
        parted.put(ReportField.CORRECTIVE_DUE, said.get(ReportField.DUE));
        parted.put(ReportField.PREVENTIVE_OWNER, said.get(ReportField.OWNER));
        parted.put(ReportField.PREVENTIVE_DUE, said.get(ReportField.DUE));
        UnaryOperator<String> filled = line -> Layout.below(line, said);
        return new Reply(
                client + (html ? " html " : " plain ") + language + " within",
                mail(client.filledIn(ours, filled, html), html),
                new Measures(parted));
    }

    private static Map<ReportField, String> said(Locale language) {
        return language.equals(Locale.CHINESE) ? ZH : EN;
    }

    static String mail(String body, boolean html) {
        String head =
                "From: \"Tom Baker\" <foreman@dealer.example>\r\nTo: hub@dealer.example\r\nSubject: Re: report\r\n"
                        + "MIME-Version: 1.0\r\nContent-Type: text/" + (html ? "html" : "plain") + "; charset=utf-8\r\n"
                        + "Content-Transfer-Encoding: 8bit\r\n\r\n";
        return head + body.replace("\n", "\r\n");
    }

    /** How a person writes the form when he does not fill in ours. */
    enum Layout {
        SAME_LINE("%1$s：%2$s", "\n"),
        OWN_LINES("%1$s\n%2$s", "\n\n"),
        NUMBERED("%3$d. %1$s: %2$s", "\n"),
        CHINESE_NUMBERS("%4$s、%1$s：%2$s", "\n"),
        MERGED("%1$s：%2$s", "；"),
        BRACKETS("【%1$s】%2$s", ""),
        BULLETS("- **%1$s**: %2$s", "\n"),
        REORDERED("[%1$s]\n%2$s", "\n"),
        DASHES("%1$s - %2$s", "\n"),
        TABLE("| %1$s | %2$s |", "\n");

        private static final Map<ReportField, String> HEADINGS_ZH = Map.of(
                ReportField.CAUSE, "原因分析",
                ReportField.CORRECTIVE, "纠正措施",
                ReportField.PREVENTIVE, "预防措施",
                ReportField.OWNER, "责任人",
                ReportField.DUE, "完成日期");
        private static final Map<ReportField, String> HEADINGS_EN = Map.of(
                ReportField.CAUSE, "Root cause",
                ReportField.CORRECTIVE, "Corrective actions",
                ReportField.PREVENTIVE, "Preventive action",
                ReportField.OWNER, "Responsible person",
                ReportField.DUE, "Due date");

        private final String each;
        private final String between;

        Layout(String each, String between) {
            this.each = each;
            this.between = between;
        }

        String write(List<ReportField> order, Map<ReportField, String> said, Locale language) {
            Map<ReportField, String> headings = language.equals(Locale.CHINESE) ? HEADINGS_ZH : HEADINGS_EN;
            List<String> lines = new ArrayList<>();
            for (ReportField field : order) {
                int number = lines.size() + 1;
                String chinese = "一二三四五".substring(number - 1, number);
                lines.add(each.formatted(headings.get(field), said.get(field), number, chinese));
            }
            return lines.stream().collect(Collectors.joining(between));
        }

        /** A line of our form with the value below it. */
        static String below(String line, Map<ReportField, String> said) {
            return said.keySet().stream()
                    .filter(field -> line.contains("【" + ofOurForm(field) + " /"))
                    .map(field -> "\n" + said.get(field))
                    .findFirst()
                    .orElse("");
        }

        private static String ofOurForm(ReportField field) {
            return field == ReportField.CAUSE ? "原因" : HEADINGS_ZH.get(field);
        }
    }
}
