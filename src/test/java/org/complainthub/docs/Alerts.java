package org.complainthub.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The alert rules that the project ships. */
public record Alerts(List<Alert> all) {

    /** Names in an expression that no bracket follows, after what stands in quotes, braces and "by (...)" is gone. */
    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b(?!\\()");

    /** @param metrics names as Prometheus has them */
    public record Alert(String name, Set<String> metrics, String severity, String summary) {}

    public static Alerts shipped() {
        try {
            JsonNode rules = new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("config", "alerts.yaml").toFile())
                    .path("groups")
                    .path(0)
                    .path("rules");
            return new Alerts(StreamSupport.stream(rules.spliterator(), false)
                    .map(Alerts::alert)
                    .toList());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public List<String> names() {
        return all.stream().map(Alert::name).toList();
    }

    private static Alert alert(JsonNode rule) {
        return new Alert(
                rule.path("alert").asText(),
                metrics(rule.path("expr").asText()),
                rule.path("labels").path("severity").asText(),
                rule.path("annotations").path("summary").asText());
    }

    private static Set<String> metrics(String expression) {
        Matcher names = METRIC.matcher(expression.replaceAll("\\{[^}]*}", " ").replaceAll("by \\([^)]*\\)", " "));
        Set<String> metrics = new TreeSet<>();
        while (names.find()) {
            metrics.add(names.group());
        }
        return metrics;
    }
}
