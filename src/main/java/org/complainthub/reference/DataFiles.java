package org.complainthub.reference;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * YAML files of reference data. A file is looked for in each place in turn; the first that has it wins, so that an
 * operator's file replaces the shipped one of the same name.
 */
public final class DataFiles {

    private static final int DIGEST_LENGTH = 12;

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
        return parse(find(name).orElseThrow(() -> new InvalidReferenceData(name + " is in none of " + places)), type);
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
        inForce(pattern).forEach(resource -> found.put(fileName(resource), parse(resource, type)));
        return found;
    }

    /** Names of the files that match, one of each name: the earlier place first, in order within a place. */
    public List<String> names(String pattern) {
        return inForce(pattern).stream().map(DataFiles::fileName).toList();
    }

    /**
     * The text of a file.
     *
     * @throws InvalidReferenceData when no place has it or it cannot be read
     */
    public String text(String name) {
        try {
            return find(name)
                    .orElseThrow(() -> new InvalidReferenceData(name + " is in none of " + places))
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new InvalidReferenceData(name + " cannot be read", unreadable);
        }
    }

    /**
     * Where a word stands in a file, for the message about it: {@code routing.yaml:12}, or only the file's name when it
     * stands nowhere.
     */
    public String where(String name, String word) {
        Pattern alone = Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])");
        List<String> lines = find(name).map(DataFiles::lines).orElse(List.of());
        for (int line = 0; line < lines.size(); line++) {
            if (alone.matcher(lines.get(line).replaceFirst("(^|\\s)#.*", "")).find()) {
                return name + ":" + (line + 1);
            }
        }
        return name;
    }

    /** Tells apart two states of these files: the beginning of the SHA-256 of all their bytes. */
    public String digest(String... patterns) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String pattern : patterns) {
                for (Resource resource : inForce(pattern)) {
                    sha256.update(fileName(resource).getBytes(StandardCharsets.UTF_8));
                    sha256.update(resource.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(sha256.digest()).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        } catch (IOException unreadable) {
            throw new InvalidReferenceData("cannot read " + String.join(", ", patterns), unreadable);
        }
    }

    private List<Resource> inForce(String pattern) {
        Map<String, Resource> first = new LinkedHashMap<>();
        for (String place : places) {
            matching(place + pattern).stream()
                    .filter(Resource::exists)
                    .forEach(resource -> first.putIfAbsent(fileName(resource), resource));
        }
        return List.copyOf(first.values());
    }

    private Optional<Resource> find(String name) {
        return places.stream()
                .map(place -> resolver.getResource(place + name))
                .filter(Resource::exists)
                .findFirst();
    }

    private static List<String> lines(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
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
            T content = yaml.readValue(in, type);
            if (content == null) {
                throw new InvalidReferenceData(fileName(resource) + " is empty");
            }
            return content;
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
