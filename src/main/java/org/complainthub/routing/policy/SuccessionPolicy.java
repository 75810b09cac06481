package org.complainthub.routing.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked when a department returns what is not its own: whom it names, else the next best by data; after the
 * second return the desk, which keeps it until it names somebody. So nothing goes to and fro.
 */
public final class SuccessionPolicy {

    private final ReferenceData reference;
    private final RoutingData data;
    private final DepartmentPolicy departments;

    SuccessionPolicy(ReferenceData reference, RoutingData data, DepartmentPolicy departments) {
        this.reference = reference;
        this.data = data;
        this.departments = departments;
    }

    /**
     * A work item that comes back.
     *
     * @param department that returns it
     * @param returns how often the work was returned before
     * @param suggested whom the department names, null when it names nobody
     * @param tried departments that have or had the complaint
     */
    public record Returned(
            Matter matter, String department, int returns, @Nullable String suggested, Set<String> tried) {

        public Returned {
            tried = Set.copyOf(tried);
        }
    }

    /** The department that is asked next, and why. */
    public record Successor(String department, String because) {}

    /** @throws InvalidInput when it cannot be returned, with what to do instead */
    public Successor successorOf(Returned returned) {
        if (returned.suggested() != null
                && reference.department(returned.suggested()).isEmpty()) {
            throw new InvalidInput("there is no department " + returned.suggested());
        }
        if (returned.matter().isConfidential()) {
            return ofConfidential(returned);
        }
        return isDesk(returned.department()) ? byTheDesk(returned) : byADepartment(returned);
    }

    private Successor byTheDesk(Returned returned) {
        String suggested = returned.suggested();
        if (suggested == null || isDesk(suggested)) {
            throw new InvalidInput("the desk " + data.customerRelations() + " cannot return it without naming another"
                    + " department");
        }
        return new Successor(suggested, "named by the desk");
    }

    private Successor byADepartment(Returned returned) {
        if (returned.returns() > 0) {
            return new Successor(data.customerRelations(), "returned a second time");
        }
        return candidates(returned)
                .map(successor -> atTheStore(successor, returned.matter()))
                .filter(successor -> !returned.tried().contains(successor.department()))
                .findFirst()
                .orElseGet(() -> new Successor(data.customerRelations(), "nobody else is left"));
    }

    private Stream<Successor> candidates(Returned returned) {
        String department = returned.department();
        return Stream.concat(
                Stream.ofNullable(returned.suggested()).map(code -> new Successor(code, "named by " + department)),
                data.nextBest().getOrDefault(department, List.of()).stream()
                        .map(code -> new Successor(code, "next best after " + department)));
    }

    /** Who stands in for a department that the store does not have. */
    private static Successor atTheStore(Successor successor, Matter matter) {
        String there =
                matter.store() == null ? successor.department() : matter.store().departmentFor(successor.department());
        return new Successor(there, successor.because());
    }

    /** Only who keeps it decides who else hears of it, and never the department whose matters it is about. */
    private Successor ofConfidential(Returned returned) {
        String suggested = returned.suggested();
        if (suggested == null) {
            throw new InvalidInput("a report of an offence is handed on only to a department that is named");
        }
        Matter matter = returned.matter();
        Set<String> accused = departments.categoriesNameTheirDepartments(matter).keySet();
        if (accused.contains(suggested) && !suggested.equals(departments.custodian(matter))) {
            throw new InvalidInput("the report is about matters of " + suggested + " and is kept from it");
        }
        if (suggested.equals(returned.department())) {
            throw new InvalidInput(suggested + " has it already");
        }
        return new Successor(suggested, "named by " + returned.department());
    }

    private boolean isDesk(String department) {
        return department.equals(data.customerRelations());
    }
}
