package org.complainthub.report.register;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.complainthub.complaint.Complaint;
import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.Store;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about, as far as its follow-up has to know.
 *
 * @param store code of the store, null when unknown
 * @param confidential whether only the department that owes the report may hear of it
 * @param categories codes of those that its department is responsible for
 */
public record ReportMatter(@Nullable String store, boolean confidential, Set<String> categories) {

    private static final int LONGEST_NAME = 100;

    /** Of which nothing is known: nobody but its department hears of it. */
    static final ReportMatter UNKNOWN = new ReportMatter(null, true, Set.of());

    public ReportMatter {
        categories = Set.copyOf(categories);
    }

    /** What a complaint is about for this department; when none of its categories is the department's, all of them count. */
    public static ReportMatter of(Complaint complaint, Department department, ReferenceData reference) {
        List<String> all = complaint.problem().categories();
        Set<String> own = all.stream()
                .filter(code -> reference
                        .category(code)
                        .filter(category -> category.departments().contains(department.code()))
                        .isPresent())
                .collect(Collectors.toSet());
        return new ReportMatter(
                storeOf(complaint, reference), complaint.confidential(), own.isEmpty() ? Set.copyOf(all) : own);
    }

    /** Code of the store that a complaint is about; of one that the group does not know, what the source calls it. */
    public static @Nullable String storeOf(Complaint complaint, ReferenceData reference) {
        String named = complaint.visit().store();
        return reference.storeNamed(named).map(Store::code).orElse(shortened(named));
    }

    private static @Nullable String shortened(@Nullable String name) {
        return name == null
                ? null
                : name.strip().substring(0, Math.min(name.strip().length(), LONGEST_NAME));
    }
}
