package org.complainthub.requeue;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Arguments of the command.
 *
 * @param hub address of the running hub
 * @param jsonLines whether a program reads the answer
 * @param query which receipts, and whether to try only, as the hub is asked
 */
record RequeueOptions(URI hub, boolean jsonLines, Map<String, String> query) {

    static final String USAGE =
            "usage: requeue [--dry-run] [--reason TEXT] [--since 2026-11-01] [--most 100] [--json] [--hub http://localhost:8080]";

    /** @throws IllegalArgumentException with a message for the person who typed them */
    static RequeueOptions parse(String defaultHub, String... arguments) {
        Map<String, String> query = new LinkedHashMap<>();
        String hub = defaultHub;
        boolean jsonLines = false;
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--dry-run" -> query.put("dryRun", "true");
                case "--json" -> jsonLines = true;
                case "--reason" -> query.put("reason", value(word, words));
                case "--since" -> query.put("since", time(value(word, words)));
                case "--most" -> query.put("most", number(value(word, words)));
                case "--hub" -> hub = value(word, words);
                default -> throw new IllegalArgumentException("do not know what " + word + " means; " + USAGE);
            }
        }
        return new RequeueOptions(address(hub), jsonLines, query);
    }

    URI request() {
        String parameters = query.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return hub.resolve("/api/quarantine/requeue" + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value; " + USAGE);
        }
        return words.next();
    }

    private static String number(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException(text + " is no number such as 100; " + USAGE);
        }
        return text;
    }

    /** A day begins where the hub's clock says; a time has an offset. */
    private static String time(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toString()
                    : LocalDate.parse(text)
                            .atStartOfDay(ZoneId.systemDefault())
                            .toOffsetDateTime()
                            .toString();
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(text + " is no day such as 2026-11-01; " + USAGE, wrong);
        }
    }

    private static URI address(String hub) {
        if (!hub.matches("https?://.+")) {
            throw new IllegalArgumentException(hub + " is no address such as http://localhost:8080");
        }
        return URI.create(hub);
    }
}
