package org.complainthub.normalize.feed.descriptor;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.stream.Collectors;
import org.complainthub.reference.InvalidReferenceData;
import org.jspecify.annotations.Nullable;

/** A descriptor as it stands in its file: checked by its schema, then by what a schema cannot tell. */
public final class DescriptorFile {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .findAndAddModules()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private final String file;
    private final LineNumbers lines;
    private final FeedDescriptor descriptor;

    private DescriptorFile(String file, String text) throws JacksonException {
        this.file = file;
        this.lines = LineNumbers.of(text);
        JsonNode tree = YAML.readTree(text);
        withoutNulls(tree);
        DescriptorSchema.check(tree).ifPresent(fault -> {
            throw problem(fault.pointer(), fault.message());
        });
        this.descriptor = mapped(tree);
        DescriptorRules.check(descriptor).ifPresent(fault -> {
            throw problem(fault.pointer(), fault.message());
        });
    }

    /** @throws InvalidReferenceData with file and line when the descriptor cannot be used */
    public static DescriptorFile read(String file, String text) {
        try {
            return new DescriptorFile(file, text);
        } catch (JacksonException unfit) {
            throw new InvalidReferenceData(
                    "feeds/" + file + line(unfit.getLocation()) + ": " + unfit.getOriginalMessage(), unfit);
        }
    }

    private FeedDescriptor mapped(JsonNode tree) throws JacksonException {
        try {
            return YAML.treeToValue(tree, FeedDescriptor.class);
        } catch (JsonMappingException unfit) {
            String pointer = unfit.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "/" + step.getIndex() : "/" + step.getFieldName())
                    .collect(Collectors.joining());
            throw problem(pointer, unfit.getOriginalMessage());
        }
    }

    /** A key without a value is as good as none. */
    private static void withoutNulls(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.properties().removeIf(key -> key.getValue().isNull());
        }
    }

    private static String line(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1 ? "" : ":" + location.getLineNr();
    }

    public FeedDescriptor descriptor() {
        return descriptor;
    }

    /**
     * What is wrong with the file.
     *
     * @param pointer to the value at fault (RFC 6901)
     */
    public InvalidReferenceData problem(String pointer, String message) {
        return new InvalidReferenceData("feeds/" + file + ":" + lines.at(pointer) + ": " + message);
    }
}
