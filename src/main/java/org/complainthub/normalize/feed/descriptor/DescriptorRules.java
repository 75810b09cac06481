package org.complainthub.normalize.feed.descriptor;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has to be right in a descriptor beyond its schema. */
final class DescriptorRules {

    private DescriptorRules() {}

    /** The first thing that is wrong. */
    static Optional<DescriptorFault> check(FeedDescriptor descriptor) {
        return Stream.of(
                        recognition(descriptor),
                        charset(descriptor.charset()),
                        positions(descriptor.positions()),
                        expressions("/only", descriptor.only()),
                        all("/recognise/root", descriptor.recognise().root(), DescriptorRules::requireExpression),
                        expressions("/recognise/values", descriptor.recognise().values()),
                        all(
                                "/recognise/namespace",
                                nullable(descriptor.recognise().namespace()),
                                DescriptorRules::requireExpression),
                        all("/transport/files", descriptor.transport().files(), DescriptorRules::requireExpression),
                        all("/datePatterns", descriptor.datePatterns(), DescriptorRules::requirePattern),
                        all("/scores", descriptor.scores(), ScoreQuestion::answers))
                .flatMap(faults -> faults)
                .findFirst();
    }

    private static Stream<DescriptorFault> recognition(FeedDescriptor descriptor) {
        return descriptor.recognise().isEmpty() && descriptor.transport().isAny()
                ? Stream.of(new DescriptorFault(
                        "/recognise",
                        "recognise needs columns, fields, values or a root, or transport an inlet or files"))
                : Stream.empty();
    }

    private static Stream<DescriptorFault> charset(@Nullable String name) {
        return all("/charset", nullable(name), Charset::forName);
    }

    private static Stream<DescriptorFault> positions(Map<String, List<Integer>> positions) {
        return positions.entrySet().stream()
                .filter(column -> column.getValue().size() != 2
                        || column.getValue().get(0) > column.getValue().get(1))
                .map(column -> new DescriptorFault(
                        "/positions/" + column.getKey(), "a column goes from its first character to its last: [1, 8]"));
    }

    private static void requirePattern(String form) {
        Objects.requireNonNull(DateTimeFormatter.ofPattern(form));
    }

    private static void requireExpression(String expression) {
        Objects.requireNonNull(Pattern.compile(expression));
    }

    private static List<String> nullable(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static Stream<DescriptorFault> expressions(String pointer, Map<?, String> expressions) {
        return expressions.entrySet().stream()
                .flatMap(entry -> all(pointer, List.of(entry.getValue()), DescriptorRules::requireExpression)
                        .map(fault -> new DescriptorFault(pointer + "/" + key(entry.getKey()), fault.message())));
    }

    /** As the file has it: repairOrder for REPAIR_ORDER. */
    private static String key(Object key) {
        return key instanceof FeedField field ? field.key() : key.toString();
    }

    /** Each value that the library behind it does not take. */
    private static <T> Stream<DescriptorFault> all(String pointer, Collection<T> values, Consumer<T> library) {
        List<T> list = List.copyOf(values);
        return IntStream.range(0, list.size()).boxed().flatMap(i -> {
            try {
                library.accept(list.get(i));
                return Stream.empty();
            } catch (IllegalArgumentException refused) {
                return Stream.of(new DescriptorFault(pointer + "/" + i, String.valueOf(refused.getMessage())));
            }
        });
    }
}
