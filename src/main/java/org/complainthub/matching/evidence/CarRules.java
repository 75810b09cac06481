package org.complainthub.matching.evidence;

import java.util.List;
import java.util.Locale;
import org.complainthub.complaint.Complaint;
import org.complainthub.matching.identity.Clues;
import org.complainthub.matching.identity.Identity;
import org.complainthub.matching.identity.Masked;
import org.complainthub.matching.identity.ReferenceNumbers;
import org.jspecify.annotations.Nullable;

/** Is it the same car, or the same visit of it? */
final class CarRules {

    static final List<EvidenceRule> ALL = List.of(CarRules::vin, CarRules::plate, CarRules::repairOrder);

    private static final int MUCH_OF_A_VIN = 8;

    /** The running number of the plant at the end (ISO 3779). */
    private static final int SERIAL_OF_A_VIN = 6;

    /** An order number of this length carries the store or the day, so that no two stores share it. */
    private static final int WITH_STORE_AND_DAY = 12;

    private static final int MUCH_OF_A_PLATE = 5;
    private static final int MOST_OF_A_PLATE = 6;

    private CarRules() {}

    static @Nullable Agreement vin(Complaint now, Complaint earlier) {
        String one = Identity.vin(now);
        String other = Identity.vin(earlier);
        if (one == null || other == null) {
            return null;
        }
        if (Identity.isWholeVin(one) && one.equals(other)) {
            return Agreement.VIN_SAME;
        }
        if (Identity.isWholeVin(one) && Identity.isWholeVin(other)) {
            return Agreement.VIN_OTHER;
        }
        if (!Masked.fits(one, other)) {
            return Agreement.VIN_MASK_OTHER;
        }
        return tellsMuch(one) && tellsMuch(other) ? Agreement.VIN_LONG : Agreement.VIN_SHORT;
    }

    private static boolean tellsMuch(String vin) {
        String serial = vin.substring(Math.max(0, vin.length() - SERIAL_OF_A_VIN));
        return Masked.visible(vin) >= MUCH_OF_A_VIN || Masked.visible(serial) == SERIAL_OF_A_VIN;
    }

    static @Nullable Agreement plate(Complaint now, Complaint earlier) {
        String one = Identity.plate(now);
        String other = Identity.plate(earlier);
        if (tells(now, other) || tells(earlier, one)) {
            return one != null && one.equals(other) ? Agreement.PLATE_SAME : Agreement.PLATE_SAID;
        }
        if (one == null || other == null) {
            return null;
        }
        if (Identity.isWholePlate(one) && one.equals(other)) {
            return Agreement.PLATE_SAME;
        }
        if (Identity.isWholePlate(one) && Identity.isWholePlate(other)) {
            return Agreement.PLATE_OTHER;
        }
        return partOfPlate(one, other);
    }

    /** Somebody tells of two cars, and which one he means only becomes clear from the other receipt. */
    private static boolean tells(Complaint complaint, @Nullable String plate) {
        return plate != null
                && Identity.isWholePlate(plate)
                && Clues.plates(complaint).contains(plate);
    }

    private static @Nullable Agreement partOfPlate(String one, String other) {
        String a = Identity.withoutProvince(one);
        String b = Identity.withoutProvince(other);
        boolean provinceMissing = Identity.isPlateWithoutProvince(a) && Identity.isPlateWithoutProvince(b);
        if (provinceMissing) {
            return a.equals(b) ? Agreement.PLATE_NO_PROVINCE : Agreement.PLATE_OTHER;
        }
        if (!Masked.fits(one, other) && !Masked.fits(a, b)) {
            return Agreement.PLATE_MASK_OTHER;
        }
        int visible = Math.min(Masked.visible(one), Masked.visible(other));
        if (visible >= MOST_OF_A_PLATE) {
            return Agreement.PLATE_LONG;
        }
        return visible >= MUCH_OF_A_PLATE ? Agreement.PLATE_HALF : Agreement.PLATE_SHORT;
    }

    static @Nullable Agreement repairOrder(Complaint now, Complaint earlier) {
        if (!sameRepairOrder(now, earlier)) {
            return null;
        }
        boolean bothStores = now.visit().store() != null && earlier.visit().store() != null;
        boolean ofOneStore = bothStores || String.valueOf(order(now)).length() >= WITH_STORE_AND_DAY;
        return ofOneStore ? Agreement.ORDER_OF_STORE : Agreement.ORDER_SAME;
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
        return order == null || order.isBlank() ? null : ReferenceNumbers.plain(order);
    }
}
