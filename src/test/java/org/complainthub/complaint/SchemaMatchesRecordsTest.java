package org.complainthub.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.complainthub.matching.file.FileChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The records and the published schemas say the same, field by field, in both directions. */
class SchemaMatchesRecordsTest {

    private static final Map<String, Class<?>> ROOTS = Map.ofEntries(
            Map.entry("clock-v1.json", ClockFact.class),
            Map.entry("work-item-v1.json", WorkItemFact.class),
            Map.entry("complaint-v1.json", Complaint.class),
            Map.entry("receipt-v1.json", Receipt.class),
            Map.entry("corrective-action-v1.json", CorrectiveActionFact.class),
            Map.entry("mail-v1.json", MailFact.class),
            Map.entry("customer-v1.json", CustomerFact.class),
            Map.entry("invalid-message-v1.json", InvalidMessage.class),
            Map.entry("complaint-file-change-v1.json", FileChange.class),
            Map.entry("renormalization-v1.json", Renormalization.class),
            Map.entry("feed-read-v1.json", FeedRead.class));

    @TestFactory
    Stream<DynamicTest> everyFieldOfARecordIsInTheSchema() {
        return compare((record, schema) -> assertThat(names(schema.get("properties")))
                .containsExactlyElementsOf(
                        components(record).map(RecordComponent::getName).toList()));
    }

    @TestFactory
    Stream<DynamicTest> exactlyTheNullableFieldsMayBeLeftOut() {
        return compare((record, schema) -> assertThat(texts(schema.path("required")))
                .containsExactlyElementsOf(components(record)
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList()));
    }

    @TestFactory
    Stream<DynamicTest> noObjectIsOpen() {
        return compare((record, schema) ->
                assertThat(schema.get("additionalProperties").asBoolean(true)).isFalse());
    }

    @TestFactory
    Stream<DynamicTest> everyEnumHasItsConstants() {
        return ROOTS.entrySet().stream().flatMap(root -> typesOf(root.getValue()).values().stream()
                .filter(Class::isEnum)
                .map(type -> DynamicTest.dynamicTest(root.getKey() + " " + type.getSimpleName(), () -> assertThat(
                                texts(definition(root.getKey(), type).get("enum")))
                        .containsExactlyElementsOf(Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .toList()))));
    }

    @Test
    void definesNothingThatNoRecordUses() {
        ROOTS.forEach((file, root) -> assertThat(
                        names(PublishedSchema.named(file).document().path("$defs")))
                .containsExactlyInAnyOrderElementsOf(typesOf(root).keySet().stream()
                        .filter(name -> !name.equals(root.getSimpleName()))
                        .toList()));
    }

    private interface Comparison {
        void compare(Class<?> record, JsonNode schema);
    }

    private static Stream<DynamicTest> compare(Comparison comparison) {
        return ROOTS.entrySet().stream().flatMap(root -> typesOf(root.getValue()).values().stream()
                .filter(Class::isRecord)
                .map(type -> DynamicTest.dynamicTest(
                        root.getKey() + " " + type.getSimpleName(),
                        () -> comparison.compare(type, definition(root.getKey(), type)))));
    }

    private static JsonNode definition(String file, Class<?> type) {
        JsonNode document = PublishedSchema.named(file).document();
        return ROOTS.get(file) == type ? document : document.get("$defs").get(name(type));
    }

    private static Map<String, Class<?>> typesOf(Class<?> root) {
        Map<String, Class<?>> found = new LinkedHashMap<>();
        collect(root, found);
        return found;
    }

    private static void collect(Type type, Map<String, Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
        } else if (type instanceof Class<?> one
                && (one.isRecord() || one.isEnum())
                && found.putIfAbsent(name(one), one) == null
                && one.isRecord()) {
            components(one).forEach(component -> collect(component.getGenericType(), found));
        }
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
    }

    private static Stream<RecordComponent> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
