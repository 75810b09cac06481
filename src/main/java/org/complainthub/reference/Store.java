package org.complainthub.reference;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A store of the group.
 *
 * @param aliases other names and codes under which sources know it (dealer code, short name)
 * @param zone IANA zone of its clocks
 * @param region whose calendar and clocks count, such as {@code CN-GD}; null for the group's
 * @param departments what is different here from the group's departments
 * @param makers car makers whose published rules its clocks follow too, null for none
 */
public record Store(
        String code,
        String zh,
        String en,
        List<String> aliases,
        String zone,
        @Nullable String region,
        @Nullable List<Deviation> departments,
        @Nullable List<String> makers) {

    /** @throws IllegalArgumentException when its code or a name is missing */
    public Store {
        Naming.require("store", code, zh, en);
        aliases = List.copyOf(aliases);
        departments = departments == null ? List.of() : List.copyOf(departments);
        makers = makers == null ? List.of() : List.copyOf(makers);
    }

    /** A store like the rest of the group. */
    public Store(String code, String zh, String en, List<String> aliases, String zone) {
        this(code, zh, en, aliases, zone, null, null, null);
    }

    /**
     * A department that is different in this store.
     *
     * @param owner who answers for it here, null when the group's owner does
     * @param mail where its reports go, null when to the group's address
     * @param standIn the department that does its work here, null when it does so itself
     */
    public record Deviation(String code, @Nullable String owner, @Nullable String mail, @Nullable String standIn) {}

    /** What is different about a department here. */
    public Optional<Deviation> deviationOf(String department) {
        return deviations().stream()
                .filter(deviation -> deviation.code().equals(department))
                .findFirst();
    }

    /** The department that does the work of this one here. */
    public String departmentFor(String department) {
        return deviationOf(department).map(Deviation::standIn).orElse(department);
    }

    /** Car makers whose rules it follows. */
    public List<String> follows() {
        return makers == null ? List.of() : makers;
    }

    List<Deviation> deviations() {
        return departments == null ? List.of() : departments;
    }
}
