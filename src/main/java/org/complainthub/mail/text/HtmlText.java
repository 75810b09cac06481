package org.complainthub.mail.text;

import java.util.Set;
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
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> LINES = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6");

    private HtmlText() {}

    /** The visible text; all of it when everything is made invisible, since words are never trimmed to nothing. */
    static String of(String html) {
        Document document = parsed(html);
        HiddenText.removeFrom(document);
        String visible = lines(document);
        return visible.isEmpty() ? lines(parsed(html)) : visible;
    }

    private static Document parsed(String html) {
        Document document = Jsoup.parse(html.length() > LONGEST ? html.substring(0, LONGEST) : html);
        document.select("script, style, head, template, noscript, object").remove();
        return document;
    }

    private static String lines(Document document) {
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
            if (BLOCKS.contains(element.normalName()) && !isOnlyLineOfCell(element)) {
                breakLine();
                text.append(element.normalName().equals("p") ? "\n" : "");
            }
            quotes -= isQuote(element) ? 1 : 0;
            preformatted -= isPreformatted(element) ? 1 : 0;
        }

        private void open(Element element) {
            String name = element.normalName();
            if (name.equals("br")) {
                text.append('\n');
            } else if (BLOCKS.contains(name) && !isOnlyLineOfCell(element)) {
                breakLine();
                text.append(name.equals("li") ? "- " : "");
            } else if (CELLS.contains(name) && !atLineStart()) {
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

        /** Outlook puts a paragraph into every cell; the row is one line nevertheless. */
        private static boolean isOnlyLineOfCell(Element element) {
            Element cell = element.parent();
            return cell != null
                    && CELLS.contains(cell.normalName())
                    && LINES.contains(element.normalName())
                    && cell.childrenSize() == 1
                    && cell.ownText().isBlank();
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
