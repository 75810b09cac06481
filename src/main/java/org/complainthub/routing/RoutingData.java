package org.complainthub.routing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.complainthub.reference.InvalidReferenceData;
import org.complainthub.reference.ReferenceData;

/**
 * What {@code routing.yaml} says.
 *
 * @param version told with every decision
 * @param management department of authorities, press, safety and reports of an offence
 * @param customerRelations department of what no other is named for
 */
record RoutingData(
        int version,
        String management,
        String customerRelations,
        List<String> safetyCopies,
        List<Enquiry> enquiries,
        List<Plainly> plainly,
        List<String> publicSites) {

    RoutingData {
        Objects.requireNonNull(management, "management is missing");
        Objects.requireNonNull(customerRelations, "customerRelations is missing");
        safetyCopies = List.copyOf(Objects.requireNonNull(safetyCopies, "safetyCopies is missing"));
        enquiries = List.copyOf(Objects.requireNonNull(enquiries, "enquiries is missing"));
        plainly = List.copyOf(Objects.requireNonNull(plainly, "plainly is missing"));
        publicSites = List.copyOf(Objects.requireNonNull(publicSites, "publicSites is missing"));
    }

    /** Departments of a question that holds one of the words. */
    record Enquiry(List<String> departments, List<String> words) {

        Enquiry {
            departments = List.copyOf(Objects.requireNonNull(departments, "departments of an enquiry are missing"));
            words = List.copyOf(Objects.requireNonNull(words, "words of an enquiry are missing"));
        }
    }

    /** A department that the words name so plainly that it takes the place of others. */
    record Plainly(String department, List<String> replaces, List<String> words, List<String> unless) {

        Plainly {
            Objects.requireNonNull(department, "a department under plainly is missing");
            replaces = List.copyOf(Objects.requireNonNull(replaces, "replaces is missing for " + department));
            words = List.copyOf(Objects.requireNonNull(words, "words are missing for " + department));
            unless = List.copyOf(Objects.requireNonNull(unless, "unless is missing for " + department));
        }

        boolean holdsIn(Wording wording) {
            return wording.hasAny(words) && !wording.hasAny(unless);
        }
    }

    /** @throws InvalidReferenceData when a department it names is unknown */
    RoutingData checkedAgainst(ReferenceData reference) {
        departments().forEach(code -> {
            if (reference.department(code).isEmpty()) {
                throw new InvalidReferenceData("routing.yaml names the unknown department " + code);
            }
        });
        return this;
    }

    private Stream<String> departments() {
        return Stream.of(
                        Stream.of(management, customerRelations),
                        safetyCopies.stream(),
                        enquiries.stream().flatMap(e -> e.departments().stream()),
                        plainly.stream().flatMap(p -> Stream.concat(Stream.of(p.department()), p.replaces().stream())))
                .flatMap(codes -> codes);
    }
}
