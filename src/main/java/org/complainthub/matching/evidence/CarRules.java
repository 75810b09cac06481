package org.complainthub.matching.evidence;

import java.util.List;
import java.util.Locale;
import org.complainthub.complaint.Complaint;
import org.jspecify.annotations.Nullable;

/** Is it the same car, or the same visit of it? */
final class CarRules {

    static final List<EvidenceRule> ALL = List.of(CarRules::vin, CarRules::plate, CarRules::repairOrder);

    private static final int MUCH_OF_A_VIN = 8;
    private static final int MUCH_OF_A_PLATE = 5;
    private static final int MOST_OF_A_PLATE = 6;

    private CarRules() {}

    static Finding vin(Complaint now, Complaint earlier) {
        String one = Identity.vin(now);
        String other = Identity.vin(earlier);
        if (one == null || other == null) {
            return Finding.NOTHING;
        }
        if (Identity.isWholeVin(one) && one.equals(other)) {
            return new Finding(8, "same VIN");
        }
        if (Identity.isWholeVin(one) && Identity.isWholeVin(other)) {
            return new Finding(-8, "other VIN");
        }
        if (!Masked.fits(one, other)) {
            return new Finding(-4, "masked VIN does not fit");
        }
        int visible = Math.min(Masked.visible(one), Masked.visible(other));
        return new Finding(visible >= MUCH_OF_A_VIN ? 4 : 2, "masked VIN fits");
    }

    static Finding plate(Complaint now, Complaint earlier) {
        String one = Identity.plate(now);
        String other = Identity.plate(earlier);
        if (one == null || other == null) {
            return Finding.NOTHING;
        }
        if (Identity.isWholePlate(one) && one.equals(other)) {
            return new Finding(7, "same plate");
        }
        if (Identity.isWholePlate(one) && Identity.isWholePlate(other)) {
            return new Finding(-5, "other plate");
        }
        return partOfPlate(one, other);
    }

    private static Finding partOfPlate(String one, String other) {
        String a = Identity.withoutProvince(one);
        String b = Identity.withoutProvince(other);
        boolean provinceMissing = Identity.isPlateWithoutProvince(a) && Identity.isPlateWithoutProvince(b);
        if (provinceMissing) {
            return a.equals(b) ? new Finding(6, "same plate without the province") : new Finding(-4, "other plate");
        }
        if (!Masked.fits(one, other) && !Masked.fits(a, b)) {
            return new Finding(-3, "masked plate does not fit");
        }
        int visible = Math.min(Masked.visible(one), Masked.visible(other));
        double weight = visible >= MOST_OF_A_PLATE ? 4.5 : visible >= MUCH_OF_A_PLATE ? 3 : 1;
        return new Finding(weight, "masked plate fits");
    }

    static Finding repairOrder(Complaint now, Complaint earlier) {
        if (!sameRepairOrder(now, earlier)) {
            return Finding.NOTHING;
        }
        boolean bothStores = now.visit().store() != null && earlier.visit().store() != null;
        return new Finding(bothStores ? 8 : 5, "same repair order");
    }

    /** The same number, and not of two stores. */
    static boolean sameRepairOrder(Complaint now, Complaint earlier) {
        String one = order(now);
        return one != null && one.equals(order(earlier)) && !otherStore(now, earlier);
    }

    /** The order of one is named in the text of the other. */
    static boolean namesRepairOrder(Complaint now, Complaint earlier) {
        return names(now, order(earlier)) || names(earlier, order(now));
    }

    private static boolean names(Complaint text, @Nullable String order) {
        return order != null && Clues.numbers(text).contains(order);
    }

    private static boolean otherStore(Complaint now, Complaint earlier) {
        String one = now.visit().store();
        String other = earlier.visit().store();
        return one != null
                && other != null
                && !one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String order(Complaint complaint) {
        String order = complaint.visit().repairOrder();
        return order == null || order.isBlank() ? null : IdentityKeys.plainNumber(order);
    }
}
