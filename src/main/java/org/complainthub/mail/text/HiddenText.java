package org.complainthub.mail.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Text that HTML does not show, such as the preheader that newsletters put before their first line. */
final class HiddenText {

    private static final Pattern FONT_SIZE =
            Pattern.compile("(?:^|;)font(?:-size)?:(?:[a-z0-9 ]* )?([0-9.]+)([a-z%]*)");
    private static final Pattern VISIBILITY = Pattern.compile("(?:^|;)visibility:([a-z]+)");
    private static final Pattern COLOR = Pattern.compile("(?:^|;)color:([^;]+)");
    private static final Pattern BACKGROUND = Pattern.compile("(?:^|;)background(?:-color)?:([^;]+)");
    private static final Pattern RGB = Pattern.compile("rgba?\\((\\d{1,3}),(\\d{1,3}),(\\d{1,3}).*\\)");
    private static final Map<String, String> NAMED = Map.of("white", "ffffff", "black", "000000");

    private record Rule(String name, BiPredicate<Element, String> hides) {}

    /** What hides an element with all that is in it. */
    private static final List<Rule> RULES = List.of(
            new Rule("hidden attribute", (element, style) -> element.hasAttr("hidden")),
            new Rule("display", (element, style) -> style.contains("display:none")),
            new Rule("Outlook", (element, style) -> style.contains("mso-hide:all")),
            new Rule("opacity", (element, style) -> isZero(style, "opacity")),
            new Rule("height", (element, style) -> isZero(style, "max-height")),
            new Rule("clipped", (element, style) -> style.contains("overflow:hidden") && isZero(style, "height")),
            new Rule("color", HiddenText::hasColorOfBackground));

    private HiddenText() {}

    static void removeFrom(Document document) {
        for (Element element : document.select("[style], [hidden], font[color]")) {
            String style = style(element);
            if (element.parent() != null
                    && RULES.stream().anyMatch(rule -> rule.hides().test(element, style))) {
                element.remove();
            }
        }
        document.traverse(new Unseen());
    }

    private static String style(Element element) {
        return element.attr("style")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s*([:;,()])\\s*", "$1")
                .replace("!important", "")
                .strip();
    }

    private static boolean isZero(String style, String property) {
        return Pattern.compile("(?:^|;)" + property + ":0*(?:\\.0+)?(?:px|pt|em|%)?\\s*(?:;|$)")
                .matcher(style)
                .find();
    }

    /** White on a background that nobody declares may stand on a coloured one of a style sheet: that counts as visible. */
    private static boolean hasColorOfBackground(Element element, String style) {
        Matcher color = COLOR.matcher(style);
        String foreground = color.find() ? color.group(1) : element.attr("color");
        if (foreground.isBlank()) {
            return false;
        }
        for (Element at = element; at != null; at = at.parent()) {
            String background = background(at);
            if (!background.isEmpty()) {
                return hex(background).equals(hex(foreground));
            }
        }
        return false;
    }

    private static String background(Element element) {
        Matcher background = BACKGROUND.matcher(style(element));
        return background.find() ? background.group(1) : element.attr("bgcolor").toLowerCase(Locale.ROOT);
    }

    /** Six hexadecimal digits; what is no plain colour stays as it is. */
    private static String hex(String color) {
        String plain = color.strip().toLowerCase(Locale.ROOT).replaceFirst("^#", "");
        Matcher rgb = RGB.matcher(plain);
        if (rgb.matches()) {
            return String.format(
                    Locale.ROOT,
                    "%02x%02x%02x",
                    Integer.parseInt(rgb.group(1)),
                    Integer.parseInt(rgb.group(2)),
                    Integer.parseInt(rgb.group(3)));
        }
        return plain.matches("[0-9a-f]{3}") ? plain.replaceAll("(.)", "$1$1") : NAMED.getOrDefault(plain, plain);
    }

    /** Empties text whose size or visibility, which children may set anew, hides it. */
    private static final class Unseen implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && !text.isBlank() && isUnseen(text)) {
                text.text("");
            }
        }

        private static boolean isUnseen(TextNode text) {
            String size = inherited(text, FONT_SIZE);
            String visibility = inherited(text, VISIBILITY);
            return (!size.isEmpty() && isTiny(size)) || visibility.equals("hidden");
        }

        private static boolean isTiny(String size) {
            try {
                return Double.parseDouble(size) < 0.1;
            } catch (NumberFormatException noNumber) {
                return false;
            }
        }

        /** The value that the innermost element declares. */
        private static String inherited(TextNode text, Pattern property) {
            int levels = 0;
            @Nullable Node at = text.parent();
            while (at instanceof Element element && levels++ < 100) {
                Matcher declared = element.hasAttr("style") ? property.matcher(style(element)) : null;
                if (declared != null && declared.find()) {
                    return declared.group(1);
                }
                at = at.parent();
            }
            return "";
        }
    }
}
