package org.complainthub.routing.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Delivery;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Routing;
import org.complainthub.complaint.Severity;
import org.complainthub.reference.ReferenceData;

/**
 * Who deals with it. Of the addressee rules the first that names somebody decides; then copies are added, and whom the
 * sender addressed himself; a department that the store does not have is replaced by the one that stands in for it.
 */
final class DepartmentPolicy {

    /** Departments in order with the reason for each; empty when the rule has no say. */
    private interface Rule {
        Map<String, String> departmentsOf(Matter matter);
    }

    private final ReferenceData reference;
    private final RoutingData data;
    private final String version;
    private final List<Rule> addressees = List.of(
            this::reportIsKeptFromTheAccused,
            this::praiseGoesToCustomerRelations,
            this::enquiryGoesWhereItBelongs,
            this::unsureGoesToTheDesk,
            this::categoriesNameTheirDepartments,
            this::unrecognisedGoesToCustomerRelations);

    DepartmentPolicy(ReferenceData reference, RoutingData data, String version) {
        this.reference = reference;
        this.data = data;
        this.version = version;
    }

    Routing routingOf(Matter matter) {
        Map<String, String> departments = new LinkedHashMap<>(addresseesOf(matter));
        if (matter.isConfidential()) {
            return routing(matter, departments);
        }
        copies(matter).forEach(departments::putIfAbsent);
        mailboxes(matter.complaint()).forEach(departments::putIfAbsent);
        return routing(matter, atTheStore(matter, departments));
    }

    private Routing routing(Matter matter, Map<String, String> departments) {
        List<String> explanation = new ArrayList<>();
        departments.forEach((code, reason) -> explanation.add(code + ": " + reason));
        boolean triage = isTriaged(matter);
        List<String> proposals = triage ? proposals(matter) : List.of();
        return new Routing(List.copyOf(departments.keySet()), version, explanation, triage, proposals);
    }

    /** Whether nobody is sure enough what it is about; what is grave or confidential does not wait for that. */
    private boolean isTriaged(Matter matter) {
        Double confidence = matter.complaint().problem().confidence();
        return data.triageBelow() != null
                && confidence != null
                && confidence < data.triageBelow()
                && matter.complaint().kind().demandsMeasures()
                && !matter.isConfidential()
                && matter.severity() != Severity.S1;
    }

    private List<String> proposals(Matter matter) {
        return categoriesNameTheirDepartments(matter).keySet().stream()
                .filter(code -> !code.equals(data.customerRelations()))
                .toList();
    }

    private Map<String, String> unsureGoesToTheDesk(Matter matter) {
        return isTriaged(matter)
                ? Map.of(
                        data.customerRelations(),
                        "triage, because %s is not sure; proposed: %s"
                                .formatted(
                                        String.join(
                                                ", ",
                                                matter.complaint().problem().categories()),
                                        proposals(matter)))
                : Map.of();
    }

    private Map<String, String> addresseesOf(Matter matter) {
        return addressees.stream()
                .map(rule -> rule.departmentsOf(matter))
                .filter(departments -> !departments.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> copies(Matter matter) {
        Map<String, String> copies = new LinkedHashMap<>();
        data.copies().stream().filter(copy -> copy.when().holds(matter)).forEach(copy -> copy.to()
                .forEach(code -> copies.putIfAbsent(code, copy.because())));
        return copies;
    }

    /** Who writes to two mailboxes wants both to hear of it; one mailbox alone says nothing of who is responsible. */
    Map<String, String> mailboxes(Complaint complaint) {
        Map<String, String> owners = new LinkedHashMap<>();
        Set<String> inlets = new LinkedHashSet<>();
        complaint.deliveries().stream().map(Delivery::inlet).forEach(inlets::add);
        if (inlets.size() > 1) {
            complaint.deliveries().stream()
                    .map(Delivery::department)
                    .filter(Objects::nonNull)
                    .filter(code -> reference.department(code).isPresent())
                    .forEach(code -> owners.putIfAbsent(code, "addressed to its mailbox"));
        }
        return owners;
    }

    /** The accused must not learn of it, so that management alone decides who else does; unless it is accused itself. */
    private Map<String, String> reportIsKeptFromTheAccused(Matter matter) {
        return matter.isConfidential()
                ? Map.of(custodian(matter), "a report of an offence (举报) is kept from those it accuses")
                : Map.of();
    }

    /** The one department that may see a confidential matter. */
    String custodian(Matter matter) {
        return data.accusations().stream()
                .filter(accusation -> matter.wording().hasAny(accusation.words()))
                .map(RoutingData.Accusation::to)
                .findFirst()
                .orElse(data.management());
    }

    private Map<String, String> praiseGoesToCustomerRelations(Matter matter) {
        return matter.complaint().kind() == Kind.PRAISE ? Map.of(data.customerRelations(), "praise") : Map.of();
    }

    private Map<String, String> enquiryGoesWhereItBelongs(Matter matter) {
        if (matter.complaint().kind() != Kind.ENQUIRY) {
            return Map.of();
        }
        return data.enquiries().stream()
                .filter(enquiry -> matter.wording().hasAny(enquiry.words()))
                .findFirst()
                .map(enquiry -> because(enquiry.departments(), "a question in its field"))
                .orElseGet(() -> Map.of(data.customerRelations(), "a question"));
    }

    Map<String, String> categoriesNameTheirDepartments(Matter matter) {
        Map<String, String> departments = new LinkedHashMap<>();
        for (String code : matter.complaint().problem().categories()) {
            reference.category(code).ifPresent(category -> category.departments()
                    .forEach(department ->
                            departments.putIfAbsent(plainly(department, matter), reason(department, code, matter))));
        }
        return departments;
    }

    private String plainly(String department, Matter matter) {
        return data.plainly().stream()
                .filter(plainly -> plainly.replaces().contains(department) && plainly.holdsIn(matter.wording()))
                .findFirst()
                .map(RoutingData.Plainly::department)
                .orElse(department);
    }

    private String reason(String department, String category, Matter matter) {
        String source = category + matter.source(category);
        return plainly(department, matter).equals(department)
                ? source
                : source + ", and the words name this department";
    }

    private Map<String, String> unrecognisedGoesToCustomerRelations(Matter matter) {
        return Map.of(
                data.customerRelations(),
                "nothing recognised in this " + matter.complaint().kind());
    }

    private static Map<String, String> because(List<String> departments, String reason) {
        Map<String, String> reasons = new LinkedHashMap<>();
        departments.forEach(code -> reasons.put(code, reason));
        return reasons;
    }

    private static Map<String, String> atTheStore(Matter matter, Map<String, String> departments) {
        if (matter.store() == null) {
            return departments;
        }
        Map<String, String> there = new LinkedHashMap<>();
        departments.forEach((code, reason) -> {
            String standIn = matter.store().departmentFor(code);
            there.putIfAbsent(
                    standIn,
                    standIn.equals(code)
                            ? reason
                            : reason + "; " + code + " of " + matter.store().code());
        });
        return there;
    }
}
