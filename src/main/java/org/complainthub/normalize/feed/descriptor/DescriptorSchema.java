package org.complainthub.normalize.feed.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The JSON Schema of descriptors, {@code schema/feed-descriptor-v1.json}. */
final class DescriptorSchema {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(
                    DescriptorSchema.class.getResourceAsStream("/schema/feed-descriptor-v1.json"),
                    SchemaValidatorsConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .locale(Locale.ENGLISH)
                            .build());

    private DescriptorSchema() {}

    /** The innermost thing the schema forbids. */
    static Optional<DescriptorFault> check(JsonNode descriptor) {
        return SCHEMA.validate(descriptor).stream()
                .max(Comparator.comparingInt(
                        message -> message.getInstanceLocation().getNameCount()))
                .map(DescriptorSchema::fault);
    }

    private static DescriptorFault fault(ValidationMessage message) {
        String place = message.getInstanceLocation().toString();
        String property = message.getProperty();
        boolean superfluous = property != null && !message.getType().equals("required");
        return new DescriptorFault(superfluous ? place + "/" + property : place, message.getMessage());
    }
}
