package org.complainthub;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What the route files must keep to together. */
final class RouteHouseRules {

    private static final String DIRECT = "direct:";

    private final List<RouteXml> files;

    RouteHouseRules(List<RouteXml> files) {
        this.files = List.copyOf(files);
    }

    List<String> withUniqueIds() {
        return counts(files.stream()
                        .flatMap(file -> RouteXml.children(file.root()).stream())
                        .map(element -> element.getAttribute("id")))
                .entrySet()
                .stream()
                .filter(id -> id.getValue() > 1)
                .map(id -> id.getKey() + " stands in " + id.getValue() + " files")
                .toList();
    }

    List<String> withOneConsumerOfEachCall() {
        Map<String, Long> consumers =
                counts(files.stream().flatMap(file -> directs(file, "from")).filter(RouteHouseRules::isFixed));
        Set<String> calls = files.stream().flatMap(file -> directs(file, "to")).collect(Collectors.toSet());
        return calls.stream()
                .filter(RouteHouseRules::isFixed)
                .filter(call -> consumers.getOrDefault(call, 0L) != 1)
                .map(call -> call + " has " + consumers.getOrDefault(call, 0L) + " consumers")
                .toList();
    }

    /**
     * @param properties a property may name the called route, for callers that are no routes
     */
    List<String> withACallerOfEachConsumer(Map<String, String> properties) {
        return files.stream()
                .flatMap(file -> directs(file, "from")
                        .filter(consumer -> !calls(file.folder()).contains(consumer)
                                && !callsByParameter(file.folder())
                                && !properties.containsValue(consumer))
                        .map(consumer -> "nobody in " + file.folder() + " calls " + consumer))
                .toList();
    }

    /**
     * @param properties of application.yaml
     * @param java sources of the hub, where those edges are named that no route file uses
     */
    List<String> withEveryEdgeUsed(Set<String> properties, String java) {
        Set<String> used = files.stream()
                .flatMap(file -> RouteFileRules.PLACEHOLDER.matcher(file.text()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        return properties.stream()
                .filter(key -> key.matches("hub\\..*[.](from|to|smtp|department-endpoint|department-options)"))
                .filter(key -> !used.contains(key) && !java.contains("${" + key + "}"))
                .map(key -> "nobody uses " + key)
                .toList();
    }

    private Set<String> calls(String folder) {
        return in(folder).flatMap(file -> directs(file, "to")).collect(Collectors.toSet());
    }

    /** A template may be told by its instance whom to call. */
    private boolean callsByParameter(String folder) {
        return calls(folder).stream().anyMatch(call -> !isFixed(call));
    }

    private Stream<RouteXml> in(String folder) {
        return files.stream().filter(file -> file.folder().equals(folder));
    }

    private static Stream<String> directs(RouteXml file, String element) {
        return file.elements(element).stream()
                .map((Element found) -> found.getAttribute("uri"))
                .filter(uri -> uri.startsWith(DIRECT));
    }

    private static boolean isFixed(String uri) {
        return !uri.contains("{{");
    }

    private static Map<String, Long> counts(Stream<String> names) {
        return names.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
