package org.complainthub.report.reply;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How mail programs quote what is answered. */
enum MailClient {
    OUTLOOK(
            "",
            "\n\n-----Original Message-----\nFrom: Desk <hub@dealer.example>\nSent: Friday, November 20, 2026 9:00 AM\n"
                    + "To: foreman@dealer.example\nSubject: [CAR-2026-000001] report\n\n"),
    OUTLOOK_ZH(
            "",
            "\n\n________________________________\n发件人: 投诉中心 <hub@dealer.example>\n发送时间: 2026年11月20日 9:00\n"
                    + "收件人: foreman@dealer.example\n主题: [CAR-2026-000001] 报告\n\n"),
    NETEASE_163(
            "",
            "\n\n\n\n---- 回复的原邮件 ----\n| 发件人 | 投诉中心<hub@dealer.example> |\n| 发送日期 | 2026年11月20日 09:00 |\n"
                    + "| 收件人 | foreman@dealer.example |\n| 主题 | [CAR-2026-000001] 报告 |\n"),
    QQ(
            "",
            "\n\n\n------------------&nbsp;原始邮件&nbsp;------------------\n发件人: \"投诉中心\" <hub@dealer.example>;\n"
                    + "发送时间: 2026年11月20日(星期五) 上午9:00\n收件人: \"车间\"<foreman@dealer.example>;\n主题: [CAR-2026-000001] 报告\n\n"),
    IPHONE("> ", "\n\n发自我的 iPhone\n\n> 在 2026年11月20日，09:00，投诉中心 <hub@dealer.example> 写道：\n> \n"),
    GMAIL("> ", "\n\nOn Fri, Nov 20, 2026 at 9:00 AM Desk <hub@dealer.example> wrote:\n\n"),
    FOXMAIL("", "\n\n\n \n发件人： 投诉中心\n发送时间： 2026-11-20 09:00\n收件人： foreman\n主题： [CAR-2026-000001] 报告\n");

    private final String mark;
    private final String attribution;

    MailClient(String mark, String attribution) {
        this.mark = mark;
        this.attribution = attribution;
    }

    String mail(String answer, String ours, ReplyGrid.Place place, boolean html) {
        String history = attribution + quoted(ours, html);
        String text = place == ReplyGrid.Place.ABOVE ? answer + history : history + "\n\n" + answer;
        return html
                ? html(place == ReplyGrid.Place.ABOVE ? answer : "", ours, place == ReplyGrid.Place.ABOVE ? "" : answer)
                : text.replace("&nbsp;", " ");
    }

    /** The quoted form with values between its lines. */
    String filledIn(String ours, UnaryOperator<String> below, boolean html) {
        String filled = ours.lines()
                .map(line -> (html ? "" : mark) + line + below.apply(line))
                .collect(Collectors.joining("\n"));
        return html ? html("", filled, "") : attribution.replace("&nbsp;", " ") + filled;
    }

    private String quoted(String ours, boolean html) {
        return html ? ours : ours.lines().map(line -> mark + line).collect(Collectors.joining("\n"));
    }

    private String html(String above, String ours, String below) {
        String open = mark.isEmpty()
                ? "<div style=\"border-top:1px solid #ccc\">"
                : "<blockquote " + (this == GMAIL ? "class=\"gmail_quote\"" : "type=\"cite\"") + ">";
        String close = mark.isEmpty() ? "</div>" : "</blockquote>";
        return "<html><head><style>p{margin:0}</style></head><body>" + lines(above)
                + lines(attribution.replace("> ", "")) + open + lines(ours) + close + lines(below) + "</body></html>";
    }

    private String lines(String text) {
        return text.lines()
                .map(line -> line.replace("&nbsp;", "\u00a0")
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;"))
                .map(line -> this == OUTLOOK
                        ? "<p class=\"MsoNormal\">" + (line.isBlank() ? "<o:p>&nbsp;</o:p>" : line) + "</p>"
                        : "<div>" + (line.isBlank() ? "<br>" : line) + "</div>")
                .collect(Collectors.joining("\n"));
    }
}
