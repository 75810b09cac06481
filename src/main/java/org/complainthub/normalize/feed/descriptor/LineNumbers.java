package org.complainthub.normalize.feed.descriptor;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** In which line of a YAML text each value stands. */
final class LineNumbers {

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, Integer> lines = new HashMap<>();

    private LineNumbers() {}

    /** @throws JacksonException when it is no YAML, or has one name twice */
    static LineNumbers of(String text) throws JacksonException {
        LineNumbers numbers = new LineNumbers();
        try (JsonParser yaml = YAML.createParser(text)) {
            while (yaml.nextToken() != null) {
                String pointer = yaml.getParsingContext().pathAsPointer().toString();
                numbers.lines.putIfAbsent(pointer, yaml.currentTokenLocation().getLineNr());
            }
            return numbers;
        } catch (JacksonException broken) {
            throw broken;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** The line of the value, or of what it is in when it is not there. */
    int at(String pointer) {
        Integer line = lines.get(pointer);
        if (line != null || pointer.isEmpty()) {
            return line == null ? 1 : line;
        }
        return at(pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))));
    }
}
