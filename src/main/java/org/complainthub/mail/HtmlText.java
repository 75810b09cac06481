package org.complainthub.mail;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a person reads of an HTML text: lines and table cells kept, styles, scripts and hidden preheaders dropped. */
final class HtmlText {

    private static final int LONGEST = 4 * 1024 * 1024;
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "div",
            "dl",
            "dt",
            "dd",
            "fieldset",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tr",
            "ul");
    private static final Pattern HIDDEN = Pattern.compile(
            "display:none|visibility:hidden|mso-hide:all|max-height:0(?!\\.?[1-9])|font-size:0(?!\\.?[1-9])|opacity:0(?![.]?[1-9])");

    private HtmlText() {}

    static String of(String html) {
        Document document = Jsoup.parse(html.length() > LONGEST ? html.substring(0, LONGEST) : html);
        document.select("script, style, head, template, noscript, object, [hidden]")
                .remove();
        for (Element styled : document.select("[style]")) {
            String style = styled.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
            if (HIDDEN.matcher(style).find()) {
                styled.remove();
            }
        }
        Lines lines = new Lines();
        document.traverse(lines);
        return lines.text();
    }

    private static final class Lines implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private int quotes;
        private int preformatted;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(preformatted > 0 ? words.getWholeText() : collapsed(words.getWholeText()));
            } else if (node instanceof Element element) {
                open(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (BLOCKS.contains(element.normalName())) {
                breakLine();
            }
            if (element.normalName().equals("p")) {
                text.append('\n');
            }
            quotes -= isQuote(element) ? 1 : 0;
            preformatted -= isPreformatted(element) ? 1 : 0;
        }

        private void open(Element element) {
            String name = element.normalName();
            if (name.equals("br")) {
                text.append('\n');
            } else if (BLOCKS.contains(name)) {
                breakLine();
            } else if ((name.equals("td") || name.equals("th")) && !atLineStart()) {
                text.append('\t');
            }
            quotes += isQuote(element) ? 1 : 0;
            preformatted += isPreformatted(element) ? 1 : 0;
        }

        private void append(String words) {
            String start = "> ".repeat(Math.min(quotes, 20));
            for (String line : words.split("(?<=\n)", -1)) {
                if (atLineStart()) {
                    String trimmed = preformatted > 0 ? line : line.stripLeading();
                    text.append(trimmed.isEmpty() ? "" : start).append(trimmed);
                } else {
                    text.append(line);
                }
            }
        }

        private boolean atLineStart() {
            return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
        }

        private void breakLine() {
            if (!atLineStart()) {
                text.append('\n');
            }
        }

        private static boolean isQuote(Element element) {
            return element.normalName().equals("blockquote")
                    && (element.attr("type").equalsIgnoreCase("cite") || element.hasClass("gmail_quote"));
        }

        private static boolean isPreformatted(Element element) {
            return element.normalName().equals("pre");
        }

        private static String collapsed(String words) {
            return words.replace('\u00A0', ' ')
                    .replaceAll("[\u200B\u200C\u2060\uFEFF\u00AD]", "")
                    .replaceAll("\\s+", " ");
        }

        private String text() {
            String lines = text.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
            return lines.replaceAll("\n{3,}", "\n\n").strip();
        }
    }
}
