package org.complainthub.desk.search;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks for; what is blank does not narrow it.
 *
 * @param words a number, phone, e-mail address, plate, name or category, in whatever width of characters
 * @param overdue whether only files with overdue work are wanted
 * @param after cursor of the page before
 */
public record SearchForm(
        @Nullable String words,
        @Nullable String status,
        @Nullable String category,
        @Nullable String department,
        @Nullable String store,
        @Nullable String channel,
        @Nullable Boolean overdue,
        @Nullable String after) {

    public SearchForm {
        words = words == null ? null : given(Normalizer.normalize(words, Normalizer.Form.NFKC));
        status = given(status);
        category = given(category);
        department = given(department);
        store = given(store);
        channel = given(channel);
        overdue = Boolean.TRUE.equals(overdue);
        after = given(after);
    }

    boolean onlyOverdue() {
        return Boolean.TRUE.equals(overdue);
    }

    /** The same search as an address, without its place in the list. */
    public String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "words", words);
        add(address, "status", status);
        add(address, "category", category);
        add(address, "department", department);
        add(address, "store", store);
        add(address, "channel", channel);
        add(address, "overdue", onlyOverdue() ? "true" : null);
        return address.encode().toUriString();
    }

    /** The next page of it. */
    public String next(String cursor) {
        String first = address("/desk/files");
        return first + (first.contains("?") ? "&" : "?") + "after=" + cursor;
    }

    /** The same search from this place on. */
    public SearchForm after(String cursor) {
        return new SearchForm(words, status, category, department, store, channel, overdue, cursor);
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return StringUtils.hasText(text) ? text.strip() : null;
    }
}
