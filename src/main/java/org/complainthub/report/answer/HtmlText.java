package org.complainthub.report.answer;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of HTML with its lines. */
final class HtmlText {

    private static final int LONGEST = 2_000_000;
    private static final Set<String> CELLS = Set.of("td", "th");

    private HtmlText() {}

    static String of(String html) {
        Document document = Jsoup.parse(html.length() <= LONGEST ? html : html.substring(0, LONGEST));
        document.select("script, style, head, title").remove();
        Lines lines = new Lines();
        NodeTraversor.traverse(lines, document);
        return lines.text.toString();
    }

    private static final class Lines implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                boolean kept = isPreformatted(words);
                text.append(kept ? words.getWholeText() : words.text());
            } else if (node instanceof Element element && startsLine(element)) {
                newLine();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (CELLS.contains(element.normalName())) {
                    text.append(' ');
                } else if (startsLine(element)) {
                    newLine();
                }
            }
        }

        private static boolean isPreformatted(TextNode words) {
            Element parent = words.parentElement();
            return parent != null && parent.closest("pre") != null;
        }

        private static boolean startsLine(Element element) {
            return element.normalName().equals("br") || (element.isBlock() && !CELLS.contains(element.normalName()));
        }

        private void newLine() {
            if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }
    }
}
