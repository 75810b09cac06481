package org.complainthub.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Flag;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Routing;
import org.complainthub.reference.ReferenceData;

/** Who deals with it. Of the addressee rules the first that names somebody decides; then copies are added. */
final class DepartmentPolicy {

    /** Departments in order with the reason for each; empty when the rule has no say. */
    private interface Rule {
        Map<String, String> departmentsOf(Complaint complaint);
    }

    private final ReferenceData reference;
    private final RoutingData data;
    private final List<Rule> addressees = List.of(
            this::reportGoesToManagement,
            this::praiseGoesToCustomerRelations,
            this::enquiryGoesWhereItBelongs,
            this::categoriesNameTheirDepartments,
            this::unrecognisedGoesToCustomerRelations);

    DepartmentPolicy(ReferenceData reference, RoutingData data) {
        this.reference = reference;
        this.data = data;
    }

    Routing routingOf(Complaint complaint, Set<Flag> flags) {
        Map<String, String> departments = new LinkedHashMap<>(addresseesOf(complaint));
        if (mayBeCopied(complaint)) {
            copies(complaint, flags).forEach(departments::putIfAbsent);
        }
        List<String> explanation = new ArrayList<>();
        departments.forEach((code, reason) -> explanation.add(code + ": " + reason));
        return new Routing(List.copyOf(departments.keySet()), "routing rules v" + data.version(), explanation);
    }

    /** The accused must not learn of a report (举报), so that management alone decides who else does. */
    private static boolean mayBeCopied(Complaint complaint) {
        return complaint.kind() != Kind.REPORT;
    }

    private Map<String, String> addresseesOf(Complaint complaint) {
        return addressees.stream()
                .map(rule -> rule.departmentsOf(complaint))
                .filter(departments -> !departments.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> copies(Complaint complaint, Set<Flag> flags) {
        Map<String, String> copies = new LinkedHashMap<>();
        if (flags.contains(Flag.SAFETY)) {
            data.safetyCopies().forEach(code -> copies.put(code, "copy of every safety matter"));
        }
        if (complaint.channel().isOfficial() || complaint.channel() == Channel.MEDIA) {
            copies.putIfAbsent(data.management(), "copy of everything from channel " + complaint.channel());
        }
        return copies;
    }

    private Map<String, String> reportGoesToManagement(Complaint complaint) {
        return complaint.kind() == Kind.REPORT
                ? Map.of(data.management(), "a report of an offence (举报) is kept from those it accuses")
                : Map.of();
    }

    private Map<String, String> praiseGoesToCustomerRelations(Complaint complaint) {
        return complaint.kind() == Kind.PRAISE ? Map.of(data.customerRelations(), "praise") : Map.of();
    }

    private Map<String, String> enquiryGoesWhereItBelongs(Complaint complaint) {
        if (complaint.kind() != Kind.ENQUIRY) {
            return Map.of();
        }
        Wording wording = Wording.of(complaint);
        return data.enquiries().stream()
                .filter(enquiry -> wording.hasAny(enquiry.words()))
                .findFirst()
                .map(enquiry -> because(enquiry.departments(), "a question in its field"))
                .orElseGet(() -> Map.of(data.customerRelations(), "a question"));
    }

    private Map<String, String> categoriesNameTheirDepartments(Complaint complaint) {
        Map<String, String> departments = new LinkedHashMap<>();
        for (String code : complaint.problem().categories()) {
            reference.category(code).ifPresent(category -> category.departments()
                    .forEach(department -> putPlainly(departments, department, code, complaint)));
        }
        return departments;
    }

    private void putPlainly(Map<String, String> departments, String department, String category, Complaint complaint) {
        Wording wording = Wording.of(complaint);
        data.plainly().stream()
                .filter(plainly -> plainly.replaces().contains(department) && plainly.holdsIn(wording))
                .findFirst()
                .ifPresentOrElse(
                        plainly -> departments.putIfAbsent(
                                plainly.department(), category + ", and the words name this department"),
                        () -> departments.putIfAbsent(department, category));
    }

    private Map<String, String> unrecognisedGoesToCustomerRelations(Complaint complaint) {
        return Map.of(data.customerRelations(), "nothing recognised in this " + complaint.kind());
    }

    private static Map<String, String> because(List<String> departments, String reason) {
        Map<String, String> reasons = new LinkedHashMap<>();
        departments.forEach(code -> reasons.put(code, reason));
        return reasons;
    }
}
