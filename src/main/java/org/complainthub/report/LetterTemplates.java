package org.complainthub.report;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Templates and terms of the letters. A placeholder is {@code {{name}}}; what replaces it is never looked at again. */
@Component("letterTemplates")
public class LetterTemplates {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([A-Za-z]{1,30})}}");

    private final ResourceLoader resources = new DefaultResourceLoader();
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final String folder;

    public LetterTemplates(ReportProperties properties) {
        this.folder = properties.templates();
    }

    /** The template with the values in it. */
    public String fill(String name, Map<String, String> values) {
        return PLACEHOLDER.matcher(text(name)).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalStateException(folder + name + " has the unknown placeholder " + match.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** The word for a code, such as {@code channel.MAIL}; the code itself when there is none. */
    public String term(String language, String key) {
        Properties terms = new Properties();
        try (Reader reader = new StringReader(text("terms." + language + ".properties"))) {
            terms.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return terms.getProperty(key, key.substring(key.indexOf('.') + 1));
    }

    private String text(String name) {
        return texts.computeIfAbsent(name, this::load);
    }

    private String load(String name) {
        try {
            return resources.getResource(folder + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("letter template " + folder + name + " cannot be read", missing);
        }
    }
}
