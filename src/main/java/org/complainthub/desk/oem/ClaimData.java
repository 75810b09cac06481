package org.complainthub.desk.oem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Complaints of workshops as the aspect model ClaimData 3.0.0 of Catena-X names them; what is not known is absent. */
record ClaimData(MetaInformation metaInformation, List<Claim> claims) {

    /** What was selected; both ends are dates, the first is within, the last is not. */
    record MetaInformation(String selectionStart, String selectionEnd, String selectionCriteria) {}

    /**
     * One complaint.
     *
     * @param anonymizedVIN maker and model of the VIN, the rest as a mark that is the same for the same car
     * @param countryCode ISO 3166-1 alpha-3
     * @param repairDate {@code yyyy-MM-dd}
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Claim(
            String claimId,
            String recordStatus,
            String customerComment,
            @Nullable String technicianComment,
            @Nullable String damageCode,
            @Nullable String damageCodeDescription,
            @Nullable String anonymizedVIN,
            String countryCode,
            String repairDate,
            @Nullable Integer repairMileage,
            @Nullable String repairMileageUnit,
            boolean repeatedRepair,
            @Nullable Workshop workshop,
            List<Information> additionalInformationList) {}

    /** The store. */
    record Workshop(String workShopId) {}

    /** What the model has no field for. */
    record Information(String key, String value) {}
}
