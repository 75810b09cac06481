package org.complainthub.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.complainthub.complaint.Delivery;

/** The arrivals of one receipt at several inlets. */
final class Deliveries {

    private Deliveries() {}

    /** Those known and the new ones, one for each inlet and department: an inlet that gives a receipt twice tells nothing. */
    static List<Delivery> merged(List<Delivery> known, List<Delivery> more) {
        List<Delivery> merged = new ArrayList<>(known);
        for (Delivery delivery : more) {
            if (merged.stream().noneMatch(other -> isSamePlace(other, delivery))) {
                merged.add(delivery);
            }
        }
        return List.copyOf(merged);
    }

    private static boolean isSamePlace(Delivery one, Delivery other) {
        return one.inlet().equals(other.inlet()) && Objects.equals(one.department(), other.department());
    }
}
