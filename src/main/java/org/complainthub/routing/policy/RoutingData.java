package org.complainthub.routing.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.complainthub.complaint.Flag;
import org.jspecify.annotations.Nullable;

/**
 * What {@code routing.yaml} says.
 *
 * @param version told with every decision
 * @param management department of reports of an offence (举报), and of what goes up
 * @param customerRelations the desk: department of what no other is named for, and of what others return
 * @param accusations who gets a report that accuses management itself
 * @param copies departments that hear of it beside those that deal with it
 * @param nextBest who is asked next when a department returns a work item as not its own
 * @param triageBelow the desk triages what is less sure than this, 0 to 1; null for nothing
 * @param goesOn when a receipt that goes on with a known matter is about what that is about; null for never
 * @param publicSites names of complaint sites open to the public
 */
public record RoutingData(
        int version,
        String management,
        String customerRelations,
        @Nullable Double triageBelow,
        List<Accusation> accusations,
        List<Copy> copies,
        List<Enquiry> enquiries,
        List<Plainly> plainly,
        Map<String, List<String>> nextBest,
        @Nullable GoesOn goesOn,
        List<String> publicSites,
        SeverityData severity,
        List<FlagRule> flags) {

    public RoutingData {
        Objects.requireNonNull(management, "management is missing");
        Objects.requireNonNull(customerRelations, "customerRelations is missing");
        if (triageBelow != null && !(triageBelow >= 0 && triageBelow <= 1)) {
            throw new IllegalArgumentException("triageBelow is no confidence between 0 and 1: " + triageBelow);
        }
        accusations = listed(accusations, "accusations is missing");
        copies = listed(copies, "copies is missing");
        enquiries = listed(enquiries, "enquiries is missing");
        plainly = listed(plainly, "plainly is missing");
        nextBest = Map.copyOf(Objects.requireNonNull(nextBest, "nextBest is missing"));
        publicSites = listed(publicSites, "publicSites is missing");
        Objects.requireNonNull(severity, "severity is missing");
        flags = listed(flags, "flags is missing");
    }

    /**
     * When the own words of a receipt say too little.
     *
     * @param below its categories count only from this confidence on, 0 to 1
     * @param handling categories that only tell how a matter is handled
     */
    public record GoesOn(double below, Set<String> handling) {

        public GoesOn {
            if (!(below >= 0 && below <= 1)) {
                throw new IllegalArgumentException("below is no confidence between 0 and 1: " + below);
            }
            handling = Set.copyOf(Objects.requireNonNull(handling, "handling is missing under goesOn"));
        }
    }

    /** A report whose words accuse those who would get it, and who gets it instead. */
    record Accusation(List<String> words, String to) {

        Accusation {
            words = Wording.fold(listed(words, "words of an accusation are missing"));
            Objects.requireNonNull(to, "to of an accusation is missing");
        }
    }

    /** Departments that hear of it as well. */
    record Copy(List<String> to, Condition when, String because) {

        Copy {
            to = listed(to, "to of a copy is missing");
            Objects.requireNonNull(when, "when of a copy is missing");
            Objects.requireNonNull(because, "because of a copy is missing");
        }
    }

    /** Departments of a question that holds one of the words. */
    record Enquiry(List<String> departments, List<String> words) {

        Enquiry {
            departments = listed(departments, "departments of an enquiry are missing");
            words = Wording.fold(listed(words, "words of an enquiry are missing"));
        }
    }

    /** A department that the words name so plainly that it takes the place of others. */
    record Plainly(String department, List<String> replaces, List<String> words, List<String> unless) {

        Plainly {
            Objects.requireNonNull(department, "a department under plainly is missing");
            replaces = listed(replaces, "replaces is missing for " + department);
            words = Wording.fold(listed(words, "words are missing for " + department));
            unless = Wording.fold(listed(unless, "unless is missing for " + department));
        }

        boolean holdsIn(Wording wording) {
            return wording.hasAny(words) && !wording.hasAny(unless);
        }
    }

    /** A circumstance that exposes. */
    record FlagRule(Flag flag, Condition when) {

        FlagRule {
            Objects.requireNonNull(flag, "flag is missing");
            Objects.requireNonNull(when, "when is missing for the flag " + flag);
        }
    }

    private static <T> List<T> listed(List<T> list, String otherwise) {
        return List.copyOf(Objects.requireNonNull(list, otherwise));
    }

    /** Every department it names. */
    public Stream<String> departments() {
        return Stream.of(
                        Stream.of(management, customerRelations),
                        accusations.stream().map(Accusation::to),
                        copies.stream().map(Copy::to).flatMap(Collection::stream),
                        enquiries.stream().map(Enquiry::departments).flatMap(Collection::stream),
                        plainly.stream().map(Plainly::department),
                        plainly.stream().map(Plainly::replaces).flatMap(Collection::stream),
                        nextBest.keySet().stream(),
                        nextBest.values().stream().flatMap(Collection::stream))
                .flatMap(codes -> codes);
    }

    /** Every condition it makes. */
    public Stream<Condition> conditions() {
        return Stream.of(
                        copies.stream().map(Copy::when),
                        severity.rules().stream().map(SeverityData.Rule::when),
                        flags.stream().map(FlagRule::when))
                .flatMap(found -> found);
    }
}
