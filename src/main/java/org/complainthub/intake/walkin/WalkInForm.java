package org.complainthub.intake.walkin;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.complainthub.complaint.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What reception fills in. Texts are as they were typed; only the statement is needed.
 *
 * @param formNo given with the empty form, so that the same form sent twice is one receipt
 * @param channel WALK_IN or HANDOVER
 * @param fromDepartment who hands it over, empty for a customer at the counter
 * @param statement the customer's own words
 */
record WalkInForm(
        @Pattern(regexp = "WI-\\d{8}-[0-9a-f]{12}") @NotNull String formNo,
        @NotNull @Pattern(regexp = "WALK_IN|HANDOVER") String channel,
        @Nullable @Size(max = 60) String receivedBy,
        @Nullable @Size(max = 60) String fromDepartment,
        @Nullable @Size(max = 60) String name,
        @Nullable @Size(max = 30) @Pattern(regexp = PHONE) String phone,
        @Nullable @Size(max = 12) String plate,
        @Nullable @Size(max = 20) @Pattern(regexp = VIN) String vin,
        @Nullable @Size(max = 60) String model,
        @Nullable @Pattern(regexp = "\\d{0,7}") String mileage,
        @Nullable @Size(max = 40) String store,
        @Nullable @Size(max = 40) String repairOrder,
        @NotBlank @Size(max = 5000) @Nullable String statement,
        @Nullable @Size(max = 2000) String expectation) {

    private static final int DIGITS = 12;

    /** Empty, or with as many digits as a number in a town has at least, or with stars for those that are kept back. */
    private static final String PHONE = "\\s*|(?:[^\\d*]*[\\d*]){7,15}[^\\d*]*";

    /** Empty, 17 characters without I, O and Q (ISO 3779), or the 6 to 8 at its end; blanks between them allowed. */
    private static final String VIN =
            "\\s*|(?:\\s*[A-HJ-NPR-Za-hj-npr-z0-9]){6,8}\\s*|(?:\\s*[A-HJ-NPR-Za-hj-npr-z0-9]){17}\\s*";

    /** An empty form with a number of its own. */
    static WalkInForm empty(String receivedBy, Clock clock) {
        String day = LocalDate.now(clock).toString().replace("-", "");
        String random = UUID.randomUUID().toString().replace("-", "");
        String number = "WI-" + day + "-" + random.substring(random.length() - DIGITS);
        return new WalkInForm(number, Channel.WALK_IN.name(), receivedBy, "", "", "", "", "", "", "", "", "", "", "");
    }

    /** A hand-over says who hands over. */
    @AssertTrue
    public boolean isComplete() {
        return !isHandOver() || !Objects.toString(fromDepartment, "").isBlank();
    }

    boolean isHandOver() {
        return Channel.HANDOVER.name().equals(channel);
    }
}
