package org.complainthub.routing.rules;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.InvalidReferenceData;
import org.complainthub.reference.ReferenceData;
import org.complainthub.reference.Store;
import org.complainthub.reference.calendar.Calendars;
import org.complainthub.routing.clock.ClockData;
import org.complainthub.routing.clock.EscalationStep;
import org.complainthub.routing.policy.Condition;
import org.complainthub.routing.policy.RoutingData;
import org.jspecify.annotations.Nullable;

/** Whether the files name only what there is; says in which line they do not. */
final class RuleCheck {

    private static final String ROUTING = "routing.yaml";
    private static final String CLOCKS = "clocks.yaml";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String STORES = "stores.yaml";

    private final ReferenceData reference;
    private final DataFiles files;
    private final Calendars calendars;

    RuleCheck(ReferenceData reference, DataFiles files, Calendars calendars) {
        this.reference = reference;
        this.files = files;
        this.calendars = calendars;
    }

    /** @throws InvalidReferenceData for the first name that nothing has */
    void check(RoutingData routing, ClockData clocks) {
        requireDepartments(ROUTING, routing.departments());
        requireDepartments(
                CLOCKS,
                clocks.escalation().stream()
                        .flatMap(step -> step.to().stream())
                        .filter(code -> !code.equals(EscalationStep.OWNER)));
        require(
                ROUTING,
                "category",
                routing.goesOn() == null ? null : routing.goesOn().handling(),
                code -> reference.category(code).isPresent());
        routing.conditions().forEach(condition -> check(ROUTING, condition));
        clocks.conditions().forEach(condition -> check(CLOCKS, condition));
        requireMakers(routing, clocks);
        requireCalendar(CLOCKS, clocks.region());
        reference.stores().stream()
                .map(Store::region)
                .filter(Objects::nonNull)
                .forEach(region -> requireCalendar(STORES, region));
    }

    private void check(String file, Condition condition) {
        require(file, "category", condition.categories(), code -> reference
                .category(code)
                .isPresent());
        List<String> stores = reference.stores().stream().map(Store::code).toList();
        require(file, "store", condition.stores(), stores::contains);
        require(file, "region", condition.regions(), RuleCheck::isInACountry);
    }

    private void requireMakers(RoutingData routing, ClockData clocks) {
        Predicate<String> known = clocks.knownMakers()::contains;
        routing.conditions().forEach(condition -> require(ROUTING, "maker", condition.makers(), known));
        clocks.conditions().forEach(condition -> require(CLOCKS, "maker", condition.makers(), known));
        reference.stores().forEach(store -> require(STORES, "maker", store.follows(), known));
    }

    /** Whether it begins with the code of a country (ISO 3166). */
    private static boolean isInACountry(String region) {
        return COUNTRIES.contains(region.split("-", 2)[0]);
    }

    private void requireDepartments(String file, Stream<String> codes) {
        require(file, "department", codes.toList(), code -> reference
                .department(code)
                .isPresent());
    }

    private void requireCalendar(String file, String region) {
        require(file, "calendar", List.of(region), calendars::knows);
    }

    private void require(String file, String what, @Nullable Collection<String> names, Predicate<String> known) {
        if (names != null) {
            names.stream()
                    .map(String::valueOf)
                    .filter(known.negate())
                    .findFirst()
                    .ifPresent(name -> {
                        throw new InvalidReferenceData(files.where(file, name) + ": unknown " + what + " " + name);
                    });
        }
    }
}
