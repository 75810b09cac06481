package org.complainthub.desk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;

import java.util.List;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Vehicle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownPartiesTest {

    @Test
    void putsTogetherWhatOneCustomerToldInSeveralReceipts() {
        KnownParties known = KnownParties.of(List.of(
                receipt(new Complainant("沈林", "13755550009", null, null), "沪A12345"),
                receipt(new Complainant(null, "13755550009", "shen@customer.example", null), null)));

        assertThat(known.customers())
                .containsExactly(new Complainant("沈林", "13755550009", "shen@customer.example", null));
        assertThat(known.cars()).extracting(Vehicle::plate).containsExactly("沪A12345");
    }

    @Test
    void keepsTwoPeopleAndTwoCarsApart() {
        KnownParties known = KnownParties.of(List.of(
                receipt(new Complainant("沈林", "13755550009", null, null), "沪A12345"),
                receipt(new Complainant("秦亦凡", null, "qin@customer.example", null), "沪B54321")));

        assertThat(known.customers()).extracting(Complainant::name).containsExactly("沈林", "秦亦凡");
        assertThat(known.customers().get(0).email()).isNull();
        assertThat(known.cars()).hasSize(2);
    }

    @Test
    void knowsNobodyWithoutReceipts() {
        assertThat(KnownParties.of(List.of()).customers()).containsExactly(Complainant.UNKNOWN);
    }

    private static Complaint receipt(Complainant complainant, @Nullable String plate) {
        return aComplaint("r")
                .complainant(complainant)
                .vehicle(new Vehicle(null, null, plate, null, null))
                .build();
    }
}
