package org.complainthub.intake.walkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The filled-in form as the receipt it becomes: JSON of the feed {@code walk-in-form}. The same form gives the same bytes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WalkInDocument(
        String formNo,
        String type,
        @Nullable String receivedBy,
        @Nullable String fromDepartment,
        Customer customer,
        Vehicle vehicle,
        Visit visit,
        @Nullable String statement,
        @Nullable String expectation) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Customer(@Nullable String name, @Nullable String phone) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Vehicle(@Nullable String plate, @Nullable String vin, @Nullable String model, @Nullable Integer mileage) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Visit(@Nullable String store, @Nullable String repairOrderNo) {}

    static WalkInDocument of(WalkInForm form) {
        String mileage = told(form.mileage());
        return new WalkInDocument(
                form.formNo(),
                form.isHandOver() ? "handover" : "walk-in",
                told(form.receivedBy()),
                told(form.fromDepartment()),
                new Customer(told(form.name()), told(form.phone())),
                new Vehicle(
                        told(form.plate()),
                        form.vin() == null ? null : told(form.vin().toUpperCase(Locale.ROOT)),
                        told(form.model()),
                        mileage == null ? null : Integer.valueOf(mileage)),
                new Visit(told(form.store()), told(form.repairOrder())),
                told(form.statement()),
                told(form.expectation()));
    }

    private static @Nullable String told(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
