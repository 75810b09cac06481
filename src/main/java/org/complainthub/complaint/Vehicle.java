package org.complainthub.complaint;

import org.jspecify.annotations.Nullable;

/**
 * The car the complaint is about, as far as this receipt shows it.
 *
 * @param vin 17 characters (ISO 3779), or with stars or fewer characters when the source masks it
 * @param vinCheckDigitValid GB 16735 check digit; false is a warning only, imports fail it; null when not checkable
 * @param plate normalised: no separators, simplified province sign; stars kept when masked
 * @param mileageKm 0 or more
 */
public record Vehicle(
        @Nullable String vin,
        @Nullable Boolean vinCheckDigitValid,
        @Nullable String plate,
        @Nullable String model,
        @Nullable Integer mileageKm) {

    /** No car known. */
    public static final Vehicle UNKNOWN = new Vehicle(null, null, null, null, null);

    /** What this one does not know, taken from the other. */
    public Vehicle orElse(Vehicle other) {
        return new Vehicle(
                vin != null ? vin : other.vin,
                vin != null ? vinCheckDigitValid : other.vinCheckDigitValid,
                plate != null ? plate : other.plate,
                model != null ? model : other.model,
                mileageKm != null ? mileageKm : other.mileageKm);
    }
}
