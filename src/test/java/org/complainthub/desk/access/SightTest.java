package org.complainthub.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SightTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # role,     own,      deals with it, 举报,  seen
                    DESK,       -,        WORKSHOP,      false, true
                    DESK,       -,        MGMT,          true,  false
                    DESK,       MGMT,     MGMT,          true,  true
                    DEPARTMENT, WORKSHOP, WORKSHOP,      false, true
                    DEPARTMENT, WORKSHOP, SALES,         false, false
                    DEPARTMENT, WORKSHOP, MGMT,          true,  false
                    MANAGER,    -,        MGMT,          true,  true
                    MANAGER,    MGMT,     QUALITY,       true,  false
                    AUDITOR,    -,        MGMT,          true,  true
                    -,          -,        MGMT,          true,  true
                    """)
    void keepsReportsOfOffencesFromThoseWhoDoNotDealWithThem(ArgumentsAccessor row) {
        Sight sight = new Sight(row.get(0, DeskRole.class), row.getString(1), null);
        assertThat(sight.seesReceipt(List.of(row.getString(2)), row.getBoolean(3)))
                .isEqualTo(row.getBoolean(4));
    }

    @ParameterizedTest
    @CsvSource({"DESK, true, false", "DEPARTMENT, false, false", "MANAGER, true, true", "AUDITOR, false, false"})
    void letsEachRoleChangeItsOwn(DeskRole role, boolean corrects, boolean approves) {
        Sight sight = new Sight(role, "WORKSHOP", null);
        assertThat(sight.mayCorrect()).isEqualTo(corrects);
        assertThat(sight.mayApprove()).isEqualTo(approves);
        assertThat(sight.mayWorkFor("WORKSHOP")).isEqualTo(role != DeskRole.AUDITOR);
        assertThat(sight.mayWorkFor("SALES")).isEqualTo(corrects);
    }

    @Test
    void keepsToItsStore() {
        Sight sight = new Sight(DeskRole.DESK, null, "FT");
        assertThat(sight.seesStore("FT")).isTrue();
        assertThat(sight.seesStore("HB01")).isFalse();
        assertThat(sight.seesStore(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "{noop}demo", "{bcrypt}demo", "{MD5}81dc9bdb52d04dc20036dbd8313ed055"})
    void takesNoPasswordThatCanBeRead(String password) {
        assertThatThrownBy(() -> new DeskUser("anna", password, DeskRole.DESK, null, null))
                .hasMessageContaining("hash")
                .hasMessageNotContaining(password);
    }

    @Test
    void demandsTheDepartmentOfADepartmentsUser() {
        assertThatThrownBy(() -> new DeskUser("mei", "{bcrypt}$2a$10$x", DeskRole.DEPARTMENT, null, null))
                .hasMessageContaining("no department");
    }
}
