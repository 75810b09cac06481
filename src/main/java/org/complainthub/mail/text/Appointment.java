package org.complainthub.mail.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.mail.mime.MailMessage;

/**
 * The first event of an iCalendar text (RFC 5545). Every field is empty when the text does not tell it.
 *
 * @param method what is asked or answered: REQUEST, REPLY, CANCEL (RFC 5546)
 * @param title its SUMMARY
 * @param start as written, with its time zone
 * @param organizer name or address
 */
public record Appointment(
        String method,
        String title,
        String start,
        String end,
        String location,
        String organizer,
        String description,
        String answer) {

    private static final int MOST_LINES = 5000;
    private static final Pattern LINE =
            Pattern.compile("([A-Za-z0-9-]{1,60})((?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*){0,20})?):(.*)");
    private static final Pattern TIME = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)\\d\\d(Z?))?");
    private static final Pattern PARAMETER = Pattern.compile("(?i);(CN|TZID|PARTSTAT)=(?:\"([^\"]*)\"|([^;:]*))");

    /** The event in a calendar text; empty when there is none. */
    public static Optional<Appointment> in(String text) {
        if (!text.contains("BEGIN:VCALENDAR")) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> inside = new ArrayList<>();
        text.replaceAll("\r?\n[ \t]", "").lines().limit(MOST_LINES).forEach(line -> read(line, inside, fields));
        return Optional.of(new Appointment(
                fields.getOrDefault("METHOD", "").toUpperCase(Locale.ROOT),
                fields.getOrDefault("SUMMARY", ""),
                fields.getOrDefault("DTSTART", fields.getOrDefault("DUE", "")),
                fields.getOrDefault("DTEND", ""),
                fields.getOrDefault("LOCATION", ""),
                fields.getOrDefault("ORGANIZER", ""),
                fields.getOrDefault("DESCRIPTION", ""),
                fields.getOrDefault("ATTENDEE", "")));
    }

    /** The event of the first calendar part of a message. */
    public static Optional<Appointment> in(MailMessage message) {
        return message.firstPart("text/calendar")
                .or(() -> message.firstPart("application/ics"))
                .flatMap(part -> in(part.text().text()));
    }

    /** Whether it answers an invitation. */
    public boolean isAnswer() {
        return method.equals("REPLY");
    }

    /** A few lines for a person. */
    public String summary() {
        StringBuilder lines = new StringBuilder();
        line(lines, "Appointment", method.isEmpty() || method.equals("PUBLISH") ? title : title + " (" + method + ")");
        line(lines, "When", end.isEmpty() ? start : start + " - " + end);
        line(lines, "Where", location);
        line(lines, "Organizer", organizer);
        line(lines, "Answer", isAnswer() ? answer : "");
        return (lines + "\n" + description).strip();
    }

    private static void line(StringBuilder lines, String label, String value) {
        lines.append(value.isBlank() ? "" : label + ": " + value.strip() + "\n");
    }

    private static void read(String line, List<String> inside, Map<String, String> fields) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return;
        }
        String name = parts.group(1).toUpperCase(Locale.ROOT);
        String value = parts.group(3);
        if (name.equals("BEGIN")) {
            inside.add(value.strip().toUpperCase(Locale.ROOT));
        } else if (name.equals("END") && !inside.isEmpty()) {
            inside.remove(inside.size() - 1);
        } else if (inside.size() == 1 || (inside.size() == 2 && inside.get(1).matches("VEVENT|VTODO"))) {
            fields.putIfAbsent(name, value(name, parts.group(2), value));
        }
    }

    private static String value(String name, String parameters, String value) {
        return switch (name) {
            case "DTSTART", "DTEND", "DUE" -> time(value) + parameter(parameters, "TZID", " ");
            case "ORGANIZER" -> {
                String named = parameter(parameters, "CN", "");
                yield named.isEmpty() ? value.replaceFirst("(?i)^mailto:", "") : named;
            }
            case "ATTENDEE" -> parameter(parameters, "PARTSTAT", "");
            default -> value.replaceAll("\\\\[nN]", "\n").replaceAll("\\\\(.)", "$1");
        };
    }

    private static String parameter(String parameters, String wanted, String before) {
        return PARAMETER
                .matcher(parameters)
                .results()
                .filter(found -> found.group(1).equalsIgnoreCase(wanted))
                .map(found -> before + (found.group(2) != null ? found.group(2) : found.group(3)))
                .findFirst()
                .orElse("");
    }

    private static String time(String value) {
        Matcher time = TIME.matcher(value.strip());
        if (!time.lookingAt()) {
            return value;
        }
        String day = time.group(1) + "-" + time.group(2) + "-" + time.group(3);
        return time.group(4) == null
                ? day
                : day + " " + time.group(4) + ":" + time.group(5)
                        + (time.group(6).isEmpty() ? "" : " UTC");
    }
}
