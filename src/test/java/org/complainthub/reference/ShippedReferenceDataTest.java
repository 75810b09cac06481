package org.complainthub.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.complainthub.complaint.Flag;
import org.complainthub.complaint.Severity;
import org.junit.jupiter.api.Test;

class ShippedReferenceDataTest {

    private final ReferenceData reference = ReferenceData.from(DataFiles.shipped());

    @Test
    void hasFortyCategoriesAndTheTwoBesideThem() {
        assertThat(reference.categories()).hasSize(42);
        assertThat(reference.category("STAFF_DIVERT")).isPresent();
        assertThat(reference.category("OTHER")).map(Category::departments).contains(List.of("CRC"));
    }

    @Test
    void leadsWithTheResponsibleDepartment() {
        assertThat(reference.category("BILL_PADDING").orElseThrow().departments())
                .containsExactly("CASHIER_FIN", "MGMT");
        assertThat(reference.category("FIRE_INJURY").orElseThrow().departments())
                .containsExactly("MGMT", "OEM_LIAISON");
    }

    @Test
    void flagsWhatTheLawAndSafetyDemand() {
        Category safety = reference.category("SAFETY_DEFECT").orElseThrow();
        assertThat(safety.severity()).isEqualTo(Severity.S1);
        assertThat(safety.flags()).containsExactly(Flag.SAFETY);
        assertThat(reference.category("REPEAT_REPAIR").orElseThrow().flags())
                .isEqualTo(Set.of(Flag.LEGAL, Flag.REPEATED));
        assertThat(reference.category("PRIVACY").orElseThrow().flags()).isEqualTo(Set.of(Flag.PRIVACY, Flag.LEGAL));
    }
}
