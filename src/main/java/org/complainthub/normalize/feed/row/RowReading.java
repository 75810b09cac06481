package org.complainthub.normalize.feed.row;

import java.text.Normalizer;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Problem;
import org.complainthub.complaint.Referral;
import org.complainthub.complaint.Remedy;
import org.complainthub.complaint.Times;
import org.complainthub.complaint.Vehicle;
import org.complainthub.complaint.Visit;
import org.complainthub.normalize.feed.column.Feed;
import org.complainthub.normalize.feed.descriptor.FeedDescriptor;
import org.complainthub.normalize.feed.descriptor.FeedField;
import org.complainthub.normalize.feed.descriptor.Selector;
import org.complainthub.normalize.feed.row.FieldValues.Answer;
import org.jspecify.annotations.Nullable;

/** Fills a draft from the values of one row. */
public final class RowReading {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是");
    /** A row with none of these is a footer or a blank form. */
    private static final List<FeedField> CONTENT = List.of(
            FeedField.TEXT,
            FeedField.WISH,
            FeedField.REMARK,
            FeedField.SUBJECT,
            FeedField.NAME,
            FeedField.LAST_NAME,
            FeedField.PHONE,
            FeedField.EMAIL,
            FeedField.VIN,
            FeedField.PLATE,
            FeedField.RECEIVED_AT,
            FeedField.DISSATISFACTION);

    private static final Pattern DISTANCE = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,3})?)\\s*(万)?");
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})[:点时](\\d{2})(?::\\d{2})?\\s*(AM|PM)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final FieldValues values;
    private final Feed feed;
    private final FeedDescriptor descriptor;
    private final DateReading dates;
    private final List<Defect> defects = new ArrayList<>();

    public RowReading(FieldValues values, Feed feed, DateReading dates) {
        this.values = values;
        this.feed = feed;
        this.descriptor = feed.descriptor();
        this.dates = dates;
        defects.addAll(values.row().defects());
    }

    /** @return why the row is rejected instead, null when it is not */
    public @Nullable RowFault fill(ComplaintDraft draft) {
        RowScore score = new RowScore(values, descriptor);
        defects.addAll(score.defects());
        Times known = draft.build().times();
        draft.kind(kind(score.score() != null))
                .times(times(known))
                .complainant(complainant())
                .vehicle(vehicle())
                .visit(visit())
                .text(RowWords.of(values))
                .score(score.score())
                .referral(referral())
                .problem(problem())
                .remedies(remedies());
        channel(draft);
        defects.forEach(draft::addDefect);
        return RowFault.of(values, descriptor, defects);
    }

    private void channel(ComplaintDraft draft) {
        if (descriptor.channel() != null) {
            draft.channel(descriptor.channel());
        }
        String said = values.first(FeedField.CHANNEL);
        inMap(descriptor.channels(), said).ifPresent(draft::channel);
    }

    private Kind kind(boolean isScored) {
        for (FeedDescriptor.Exclusion exclusion : descriptor.notFeedback()) {
            for (Answer answer : values.of(exclusion.columns())) {
                String said = Selector.normal(answer.value());
                if (exclusion.values().stream().anyMatch(value -> value.matchesName(said))) {
                    defects.add(new Defect("TEST_ROW", answer.column().label(), answer.value(), "no feedback"));
                    return Kind.NOT_FEEDBACK;
                }
            }
        }
        if (!values.say(CONTENT) && !isScored) {
            defects.add(new Defect("ROW_WITHOUT_CONTENT", "row " + values.row().number(), null, "no feedback"));
            return Kind.NOT_FEEDBACK;
        }
        return values.all(FeedField.TYPE).stream()
                .flatMap(answer -> inMap(feed.kinds(), answer.value()).stream())
                .findFirst()
                .orElse(Kind.COMPLAINT);
    }

    /** What the map has for a value that begins with or holds one of its words. */
    private static <T> Optional<T> inMap(Map<String, T> map, @Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        String said = Selector.normal(value);
        return map.entrySet().stream()
                .filter(entry -> said.contains(Selector.normal(entry.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Times times(Times known) {
        var received =
                date(FeedField.RECEIVED_AT, known.receivedAt().toString()).map(this::atTimeOfDay);
        var occurred = date(FeedField.OCCURRED_ON, null);
        return new Times(
                received.orElse(known.receivedAt()),
                date(FeedField.CLAIMED_AT, null).orElse(null),
                occurred.map(time -> time.toLocalDate().toString()).orElse(null));
    }

    /** Some forms have the time in a field of its own. */
    private OffsetDateTime atTimeOfDay(OffsetDateTime day) {
        String time = values.first(FeedField.TIME_OF_DAY);
        Matcher clock = CLOCK.matcher(time == null ? "" : Normalizer.normalize(time, Normalizer.Form.NFKC));
        if (!clock.find() || !day.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return day;
        }
        int hour = Integer.parseInt(clock.group(1)) % 24;
        boolean afternoon = clock.group(3) != null && clock.group(3).equalsIgnoreCase("PM") && hour < 12;
        return day.withHour(afternoon ? hour + 12 : hour).withMinute(Integer.parseInt(clock.group(2)) % 60);
    }

    /** Of several rows that are one complaint the first one counts. */
    private Optional<OffsetDateTime> date(FeedField field, @Nullable String otherwise) {
        Answer answer = values.answer(field);
        if (answer == null) {
            return Optional.empty();
        }
        String value = answer.value().lines().findFirst().orElse("");
        var read = dates.read(value, answer.column().zone());
        if (read.isEmpty()) {
            defects.add(new Defect("DATE_UNREADABLE", answer.column().label(), answer.value(), otherwise));
        }
        if (read.isPresent() && dates.isAmbiguous(value)) {
            String day = read.get().toLocalDate().toString();
            defects.add(new Defect("DATE_AMBIGUOUS", answer.column().label(), answer.value(), day));
        }
        return read;
    }

    private Complainant complainant() {
        String name = values.first(FeedField.NAME);
        String email = values.first(FeedField.EMAIL);
        return new Complainant(
                name != null ? name : nameOfParts(),
                values.first(FeedField.PHONE),
                email == null ? null : email.toLowerCase(Locale.ROOT),
                null);
    }

    private @Nullable String nameOfParts() {
        String first = values.first(FeedField.FIRST_NAME);
        String last = values.first(FeedField.LAST_NAME);
        if (first != null && last != null && HAN.matcher(last).find()) {
            return last + first;
        }
        String name =
                String.join(" ", Stream.of(first, last).filter(Objects::nonNull).toList());
        return name.isEmpty() ? null : name;
    }

    private Vehicle vehicle() {
        return new Vehicle(
                values.first(FeedField.VIN),
                null,
                values.first(FeedField.PLATE),
                values.joined(FeedField.MODEL, " "),
                mileage());
    }

    private @Nullable Integer mileage() {
        Answer answer = values.answer(FeedField.MILEAGE);
        if (answer == null) {
            return null;
        }
        Matcher distance = DISTANCE.matcher(answer.value().replaceAll("[,，]", ""));
        if (!distance.find()) {
            defects.add(new Defect("NUMBER_UNREADABLE", answer.column().label(), answer.value(), null));
            return null;
        }
        boolean tenThousands =
                distance.group(2) != null || answer.column().label().contains("万");
        return (int) Math.round(Double.parseDouble(distance.group(1)) * (tenThousands ? 10_000 : 1));
    }

    private Visit visit() {
        String order = values.first(FeedField.REPAIR_ORDER);
        return new Visit(
                values.first(FeedField.STORE),
                order == null ? null : order.toUpperCase(Locale.ROOT),
                values.first(FeedField.ADVISOR));
    }

    private @Nullable Referral referral() {
        Referral referral = new Referral(
                values.first(FeedField.AUTHORITY),
                values.first(FeedField.REFERENCE),
                values.first(FeedField.DOCUMENT_TYPE),
                date(FeedField.DUE_AT, null).orElse(null));
        return referral.equals(new Referral(null, null, null, null)) ? null : referral;
    }

    private Problem problem() {
        String recurrent = values.first(FeedField.RECURRENT);
        return new Problem(
                List.of(),
                values.joined(FeedField.TYPE, " / "),
                recurrent != null && YES.contains(recurrent.toLowerCase(Locale.ROOT)),
                false,
                List.of());
    }

    private List<Remedy> remedies() {
        return values.all(FeedField.WISH).stream()
                .flatMap(wish -> Stream.ofNullable(feed.remedies().get(wish.value())))
                .distinct()
                .map(type -> new Remedy(type, null, null))
                .toList();
    }
}
