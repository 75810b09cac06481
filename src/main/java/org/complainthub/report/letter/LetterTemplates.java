package org.complainthub.report.letter;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.report.ReportProperties;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Templates and terms of the letters. A placeholder is {@code {{name}}}; what replaces it is never looked at again. */
@Component("letterTemplates")
public class LetterTemplates {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([A-Za-z]{1,30})}}");

    private final ResourceLoader resources = new DefaultResourceLoader();
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final List<String> places;

    public LetterTemplates(ReportProperties properties) {
        this.places = properties.templatePlaces();
    }

    /** The template with the values in it. */
    public String fill(String name, Map<String, String> values) {
        return PLACEHOLDER.matcher(text(name)).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalStateException(
                        "letter template " + name + " has the unknown placeholder " + match.group());
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
        Resource template = places.stream()
                .map(place -> resources.getResource(place + name))
                .filter(Resource::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("letter template " + name + " is in none of " + places));
        try {
            return template.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("letter template " + name + " cannot be read", unreadable);
        }
    }
}
