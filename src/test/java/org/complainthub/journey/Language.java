package org.complainthub.journey;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a page says in the other language although it should not. */
enum Language {
    /** No Chinese. */
    EN("\\p{IsHan}+"),
    /** No three English words in a row. */
    ZH("[A-Za-z]{2,}(?:[ ,;:]+[A-Za-z]{2,}){2,}");

    /** Texts of the page, with those that only a screen reader tells; not what people wrote and where mails went. */
    private static final String TEXTS =
            """
            () => { const own = e => e.closest('script, style, .words, blockquote, .subject, .source, [hreflang], [lang]:not(html)');
              const texts = []; const walk = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) { if (!own(walk.currentNode.parentElement)) texts.push(walk.currentNode.data.trim()); }
              document.querySelectorAll('[aria-label], [placeholder], [title], [alt], [data-label]').forEach(e =>
                ['aria-label', 'placeholder', 'title', 'alt', 'data-label'].forEach(a => texts.push(e.getAttribute(a) || '')));
              return texts.filter(t => t) }""";

    private final Pattern foreign;

    Language(String foreign) {
        this.foreign = Pattern.compile(foreign);
    }

    /**
     * Opens the page in this language, and tells what stands there in the other one.
     *
     * @param data names and words of people that may stand on it
     */
    List<String> foreignTexts(Page page, String address, List<String> data) {
        page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + name().toLowerCase(Locale.ROOT));
        return ((List<?>) page.evaluate(TEXTS))
                .stream()
                        .map(text -> without(data, text.toString()))
                        .filter(text -> foreign.matcher(text).find())
                        .toList();
    }

    private static String without(List<String> data, String text) {
        String rest = text.replaceAll("“[^”]*”", "");
        for (String one : data) {
            rest = rest.replace(one, "");
        }
        return rest;
    }
}
