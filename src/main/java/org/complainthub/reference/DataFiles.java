package org.complainthub.reference;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * YAML files of reference data. A file is looked for in each place in turn; the first that has it wins, so that an
 * operator's file replaces the shipped one of the same name.
 */
public final class DataFiles {

    private final ResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    private final ObjectMapper yaml = YAMLMapper.builder()
            .findAndAddModules()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final List<String> places;

    /** @param places resource locations that end with a slash, such as {@code file:./config/}; first wins */
    public DataFiles(List<String> places) {
        this.places = List.copyOf(places);
    }

    /** The shipped files alone. */
    public static DataFiles shipped() {
        return new DataFiles(List.of("classpath:defaults/"));
    }

    /**
     * Reads one file.
     *
     * @throws InvalidReferenceData when no place has it or it does not fit the type
     */
    public <T> T read(String name, Class<T> type) {
        for (String place : places) {
            Resource resource = resolver.getResource(place + name);
            if (resource.exists()) {
                return parse(resource, type);
            }
        }
        throw new InvalidReferenceData(name + " is in none of " + places);
    }

    /**
     * Reads every file that matches, one of each file name.
     *
     * @param pattern such as {@code feeds/*.yaml}
     * @return file name to content, the earlier place first, in the order of their names within a place
     * @throws InvalidReferenceData when one does not fit the type
     */
    public <T> Map<String, T> readAll(String pattern, Class<T> type) {
        Map<String, T> found = new LinkedHashMap<>();
        for (String place : places) {
            for (Resource resource : matching(place + pattern)) {
                String name = fileName(resource);
                if (!found.containsKey(name)) {
                    found.put(name, parse(resource, type));
                }
            }
        }
        return found;
    }

    private List<Resource> matching(String pattern) {
        try {
            return Arrays.stream(resolver.getResources(pattern))
                    .sorted((a, b) -> fileName(a).compareTo(fileName(b)))
                    .toList();
        } catch (java.io.FileNotFoundException nothingThere) {
            return List.of();
        } catch (IOException unreadable) {
            throw new InvalidReferenceData("cannot list " + pattern, unreadable);
        }
    }

    private static String fileName(Resource resource) {
        String name = resource.getFilename();
        return name == null ? resource.getDescription() : name;
    }

    private <T> T parse(Resource resource, Class<T> type) {
        try (InputStream in = resource.getInputStream()) {
            return yaml.readValue(in, type);
        } catch (JacksonException unfit) {
            throw new InvalidReferenceData(
                    fileName(resource) + line(unfit.getLocation()) + ": " + unfit.getOriginalMessage(), unfit);
        } catch (IOException unreadable) {
            throw new InvalidReferenceData(resource.getDescription() + " cannot be read", unreadable);
        }
    }

    private static String line(@Nullable JsonLocation location) {
        return location == null ? "" : ":" + location.getLineNr();
    }
}
