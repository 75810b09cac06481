package org.complainthub.report.form;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Flag;
import org.complainthub.complaint.Severity;
import org.complainthub.report.register.ReportField;
import org.jspecify.annotations.Nullable;

/**
 * What a department is asked for.
 *
 * @param id by which reports remember it; never change it while reports are open
 * @param when null for the form of everything that no earlier one is for
 * @param approval whether somebody other than the author has to approve the answer
 * @param fields in the order in which they are asked for
 */
public record ReportForm(String id, @Nullable When when, boolean approval, List<AskedField> fields) {

    /** Without these no answer counts, whatever a form says. */
    private static final Set<ReportField> ALWAYS = EnumSet.of(ReportField.CORRECTIVE, ReportField.PREVENTIVE);

    /** @throws IllegalArgumentException when it asks for no corrective or no preventive measures */
    public ReportForm {
        fields = List.copyOf(fields);
        Set<ReportField> asked = fields.stream().map(AskedField::field).collect(Collectors.toSet());
        if (!asked.containsAll(ALWAYS)) {
            throw new IllegalArgumentException("form " + id + " asks for no corrective or no preventive measures");
        }
    }

    /**
     * Which matters a form is for: all that has one of each list that is given.
     *
     * @param categories codes of the taxonomy
     * @param models what the name of the car's model contains, without regard to case
     */
    public record When(
            @Nullable Set<Severity> severities,
            @Nullable Set<Flag> flags,
            @Nullable Set<String> categories,
            @Nullable Set<Channel> channels,
            @Nullable Set<String> stores,
            @Nullable Set<String> models) {

        boolean holds(Complaint complaint) {
            var assessment = complaint.assessment();
            return any(severities, assessment == null ? null : assessment.severity())
                    && any(flags, assessment == null ? Set.of() : assessment.flags())
                    && any(categories, complaint.problem().categories())
                    && any(channels, complaint.channel())
                    && any(stores, complaint.visit().store())
                    && isOfModel(complaint.vehicle().model());
        }

        private boolean isOfModel(@Nullable String model) {
            return models == null
                    || (model != null
                            && models.stream().anyMatch(part -> model.toLowerCase(java.util.Locale.ROOT)
                                    .contains(part.toLowerCase(java.util.Locale.ROOT))));
        }

        private static <T> boolean any(@Nullable Set<T> wanted, @Nullable T value) {
            return wanted == null || (value != null && wanted.contains(value));
        }

        private static <T> boolean any(@Nullable Set<T> wanted, java.util.Collection<T> values) {
            return wanted == null || values.stream().anyMatch(wanted::contains);
        }
    }

    boolean isFor(Complaint complaint) {
        return when == null || when.holds(complaint);
    }

    /** Whether it asks for this field. */
    public boolean asksFor(ReportField field) {
        return fields.stream().anyMatch(asked -> asked.field() == field);
    }

    /** Fields without which an answer goes back. */
    public List<ReportField> required() {
        return fields.stream()
                .filter(asked -> asked.required() || ALWAYS.contains(asked.field()))
                .map(AskedField::field)
                .toList();
    }

    /** The empty form as text: each heading with room below it. */
    public String text() {
        return fields.stream().map(asked -> asked.mailHeading() + "\n\n\n").collect(Collectors.joining());
    }
}
