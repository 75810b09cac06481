package org.complainthub.desk.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Vehicle;
import org.jspecify.annotations.Nullable;

/**
 * The people and the cars of a file, each as all its receipts together tell it: what contradicts itself is another one, so
 * that nobody calls one person by the number of another.
 *
 * @param customers at least one, of whom nothing may be known
 * @param cars at least one, of which nothing may be known
 */
public record KnownParties(List<Complainant> customers, List<Vehicle> cars) {

    static KnownParties of(List<Complaint> receipts) {
        return new KnownParties(
                told(
                        receipts.stream().map(Complaint::complainant),
                        Complainant.UNKNOWN,
                        KnownParties::mayBeOne,
                        Complainant::orElse),
                told(
                        receipts.stream().map(Complaint::vehicle),
                        Vehicle.UNKNOWN,
                        KnownParties::mayBeOne,
                        Vehicle::orElse));
    }

    private static <T> List<T> told(Stream<T> all, T unknown, BiPredicate<T, T> mayBeOne, BinaryOperator<T> together) {
        List<T> distinct = new ArrayList<>();
        all.forEach(one -> {
            int same = 0;
            while (same < distinct.size() && !mayBeOne.test(distinct.get(same), one)) {
                same++;
            }
            if (same < distinct.size()) {
                distinct.set(same, together.apply(distinct.get(same), one));
            } else {
                distinct.add(one);
            }
        });
        return distinct.isEmpty() ? List.of(unknown) : List.copyOf(distinct);
    }

    private static boolean mayBeOne(Complainant one, Complainant other) {
        return agree(one.name(), other.name())
                && agree(one.phone(), other.phone())
                && agree(one.email(), other.email());
    }

    private static boolean mayBeOne(Vehicle one, Vehicle other) {
        return agree(one.vin(), other.vin()) && agree(one.plate(), other.plate());
    }

    private static boolean agree(@Nullable String one, @Nullable String other) {
        return one == null || other == null || Objects.equals(one, other);
    }
}
