package org.complainthub.report.register;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The filled-in form.
 *
 * @param said what was said in each field, in the order of the fields; fields without words are left out
 */
public record Measures(Map<ReportField, String> said) {

    /** The empty form. */
    public static final Measures NONE = new Measures(Map.of());

    public Measures {
        Map<ReportField, String> filled = new EnumMap<>(ReportField.class);
        said.forEach((field, text) -> {
            if (!text.isBlank()) {
                filled.put(field, text);
            }
        });
        said = Collections.unmodifiableMap(filled);
    }

    /** A form that gives both measures and nothing else. */
    public static Measures of(String corrective, String preventive) {
        return NONE.with(ReportField.CORRECTIVE, corrective).with(ReportField.PREVENTIVE, preventive);
    }

    /** The same form with this field; null or blank empties it. */
    public Measures with(ReportField field, @Nullable String text) {
        Map<ReportField, String> other = new EnumMap<>(ReportField.class);
        other.putAll(said);
        other.put(field, text == null ? "" : text);
        return new Measures(other);
    }

    /** What was said in this field, null when nothing. */
    public @Nullable String get(ReportField field) {
        return said.get(field);
    }

    /** What was done about the matter (纠正措施). */
    public @Nullable String corrective() {
        return get(ReportField.CORRECTIVE);
    }

    /** What keeps it from happening again (预防措施). */
    public @Nullable String preventive() {
        return get(ReportField.PREVENTIVE);
    }

    /** Who sees to the corrective action: its own owner, else that of all measures. */
    public @Nullable String correctiveOwner() {
        return said.getOrDefault(ReportField.CORRECTIVE_OWNER, get(ReportField.OWNER));
    }

    /** When the corrective action is done. */
    public @Nullable String correctiveDue() {
        return said.getOrDefault(ReportField.CORRECTIVE_DUE, get(ReportField.DUE));
    }

    /** Who sees to the preventive action: its own owner, else that of all measures. */
    public @Nullable String preventiveOwner() {
        return said.getOrDefault(ReportField.PREVENTIVE_OWNER, get(ReportField.OWNER));
    }

    /** When the preventive action is done. */
    public @Nullable String preventiveDue() {
        return said.getOrDefault(ReportField.PREVENTIVE_DUE, get(ReportField.DUE));
    }

    /** Whether corrective and preventive action are those of the other, however they are punctuated. */
    public boolean saysTheSame(Measures other) {
        return letters(corrective()).equals(letters(other.corrective()))
                && letters(preventive()).equals(letters(other.preventive()));
    }

    private static String letters(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\s\\p{P}]+", "");
    }

    /** These fields alone. */
    public Measures only(Set<ReportField> fields) {
        Map<ReportField, String> kept = new EnumMap<>(ReportField.class);
        kept.putAll(said);
        kept.keySet().retainAll(fields);
        return new Measures(kept);
    }

    /** What this one lacks, taken from the other. */
    public Measures orElse(Measures other) {
        Map<ReportField, String> all = new EnumMap<>(ReportField.class);
        all.putAll(other.said);
        all.putAll(said);
        return new Measures(all);
    }

    /** Whether one of the two required fields is filled in. */
    public boolean saysSomething() {
        return corrective() != null || preventive() != null;
    }
}
