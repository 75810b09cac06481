package org.complainthub.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What of a request changes something: everything but reading, and of Jolokia's requests those that execute or write. */
final class ChangeRequests {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> JOLOKIA_CHANGES = Set.of("exec", "write");
    private static final String JOLOKIA = "/hawtio/jolokia";

    /** Receipts are accounted for by the ledger, logins by themselves. */
    private static final List<String> ELSEWHERE = List.of("/api/receipts", "/login", "/logout");

    private static final int LONGEST = 2_000;

    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@([\\p{L}\\p{N}.-]+)");
    private static final Pattern KEY = Pattern.compile("((?:phone|vin|plate):\\s*[\\p{L}\\p{N}]{3})[\\p{L}\\p{N}*-]+");
    private static final Pattern MOBILE = Pattern.compile("(?<![\\p{L}\\p{N}])(1[3-9]\\d)\\d{8}(?!\\d)");

    private final ObjectMapper json;

    ChangeRequests(ObjectMapper json) {
        this.json = json;
    }

    /** Whether the request may change anything. */
    static boolean isCandidate(String method, String path) {
        return !READING.contains(method) && ELSEWHERE.stream().noneMatch(path::startsWith);
    }

    /** What each change in it is about, cut to a readable length; empty when it only reads. */
    List<String> changes(String path, String body) {
        return path.startsWith(JOLOKIA) ? jolokia(body) : List.of(cut(body));
    }

    private List<String> jolokia(String body) {
        try {
            JsonNode tree = json.readTree(body);
            Stream<JsonNode> requests =
                    tree.isArray() ? StreamSupport.stream(tree.spliterator(), false) : Stream.of(tree);
            return requests.filter(request ->
                            JOLOKIA_CHANGES.contains(request.path("type").asText()))
                    .map(request -> cut(request.toString()))
                    .toList();
        } catch (JsonProcessingException unreadable) {
            return List.of("unreadable: " + cut(body));
        }
    }

    private static String cut(String text) {
        return masked(text.substring(0, Math.min(text.length(), LONGEST)));
    }

    /** The trail is kept when the person it speaks of has been erased. */
    private static String masked(String text) {
        String keys = KEY.matcher(text).replaceAll("$1****");
        String numbers = MOBILE.matcher(keys).replaceAll("$1****");
        return MAIL.matcher(numbers).replaceAll("***@$1");
    }
}
