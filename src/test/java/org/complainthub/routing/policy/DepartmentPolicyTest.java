package org.complainthub.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.routing.RoutingFixtures.a;
import static org.complainthub.routing.RoutingFixtures.aComplaint;
import static org.complainthub.routing.RoutingFixtures.routed;
import static org.complainthub.routing.RoutingFixtures.saying;
import static org.complainthub.routing.RoutingFixtures.unsure;

import java.util.List;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Routing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepartmentPolicyTest {

    @Test
    void namesTheDepartmentsOfAllCategoriesInTheirOrder() {
        assertThat(departments(aComplaint("WAIT_REPAIR", "SANBAO_RETURN", "REPEAT_REPAIR")))
                .containsExactly("WORKSHOP", "WARRANTY", "MGMT");
    }

    @Test
    void explainsEachDepartment() {
        Routing routing = routed(aComplaint("SAFETY_DEFECT")).routing();
        assertThat(routing.explanation())
                .containsExactly(
                        "OEM_LIAISON: SAFETY_DEFECT", "WORKSHOP: SAFETY_DEFECT", "MGMT: copy of every safety matter");
        assertThat(routing.decidedBy()).matches("routing rules v3 \\([0-9a-f]{12}\\)");
    }

    @ParameterizedTest
    @EnumSource(names = {"REGULATOR", "CONSUMER_ASSOC", "TRANSPORT", "MEDIA"})
    void copiesManagementOnWhatComesFromOutside(Channel channel) {
        assertThat(departments(a(Kind.COMPLAINT, "WAIT_REPAIR").channel(channel).build()))
                .containsExactly("WORKSHOP", "MGMT");
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void keepsReportsFromEverybodyButManagement(Channel channel) {
        Complaint report = saying(a(Kind.REPORT, "SIGN_FORGED", "SAFETY_DEFECT"), "销售顾问")
                .channel(channel)
                .build();
        assertThat(departments(report)).containsExactly("MGMT");
    }

    @Test
    void sendsPraiseAndQuestionsToCustomerRelations() {
        assertThat(departments(a(Kind.PRAISE).build())).containsExactly("CRC");
        assertThat(departments(saying(a(Kind.ENQUIRY), "周日营业吗？").build())).containsExactly("CRC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"请问音响在三包范围内吗？", "Is this covered by the WARRANTY?", "保修還有多久"})
    void sendsQuestionsOnWarrantyThere(String words) {
        assertThat(departments(saying(a(Kind.ENQUIRY), words).build())).containsExactly("WARRANTY", "CRC");
    }

    @Test
    void sendsSuggestionsWhereTheirCategoryIsAtHome() {
        assertThat(departments(a(Kind.SUGGESTION, "BOOKING").build())).containsExactly("SA_FRONT");
        assertThat(departments(a(Kind.SUGGESTION).build())).containsExactly("CRC");
    }

    @Test
    void sendsTheUnrecognisedToCustomerRelations() {
        assertThat(departments(aComplaint())).containsExactly("CRC");
        assertThat(departments(aComplaint("OTHER"))).containsExactly("CRC");
        assertThat(departments(aComplaint("NO_SUCH_CATEGORY"))).containsExactly("CRC");
    }

    @Test
    void letsTheDeskTriageWhatNobodyIsSureOf() {
        Routing routing =
                routed(unsure(0.1, "PARTS_WAIT", "REPEAT_REPAIR").build()).routing();
        assertThat(routing.departments()).containsExactly("CRC");
        assertThat(routing.triage()).isTrue();
        assertThat(routing.proposals()).containsExactly("PARTS", "WORKSHOP");
        assertThat(routing.explanation())
                .containsExactly(
                        "CRC: triage, because PARTS_WAIT, REPEAT_REPAIR is not sure; proposed: [PARTS, WORKSHOP]");
    }

    @Test
    void routesWhatIsSureOrToldByAPerson() {
        assertThat(departments(unsure(0.8, "PARTS_WAIT").build())).containsExactly("PARTS");
        assertThat(routed(aComplaint("PARTS_WAIT")).routing().triage()).isFalse();
    }

    @Test
    void neverLetsDangerOrAReportOfAnOffenceWaitForTriage() {
        assertThat(departments(unsure(0.1, "SAFETY_DEFECT").build()))
                .containsExactly("OEM_LIAISON", "WORKSHOP", "MGMT");
        assertThat(departments(unsure(0.1, "SIGN_FORGED").kind(Kind.REPORT).build()))
                .containsExactly("MGMT");
        assertThat(departments(
                        unsure(0.1, "PARTS_WAIT").channel(Channel.REGULATOR).build()))
                .containsExactly("PARTS", "MGMT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"展厅里的销售顾问不理人", "The salesman in your Showroom ignored us", "展廳的人愛理不理"})
    void sendsMattersOfShowroomStaffToSales(String words) {
        assertThat(departments(saying(a(Kind.COMPLAINT, "ATTITUDE"), words).build()))
                .containsExactly("SALES");
    }

    @Test
    void sendsPromisesOfTheSaleToSalesEvenWhenReceptionIsNamed() {
        Complaint complaint =
                saying(a(Kind.COMPLAINT, "ATTITUDE"), "买车时答应送的保养，服务顾问说没有").build();
        assertThat(departments(complaint)).containsExactly("SALES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"服务顾问说去问销售顾问", "维修时展厅很吵", "the workshop sent me to the showroom"})
    void leavesItWithReceptionWhenTheWordsAreMixed(String words) {
        assertThat(departments(saying(a(Kind.COMPLAINT, "ATTITUDE"), words).build()))
                .containsExactly("SA_FRONT");
    }

    @Test
    void sendsUsedCarMattersToUsedCars() {
        Complaint complaint =
                saying(a(Kind.COMPLAINT, "SALES_DISPUTE"), "上月在你们这里买的二手车").build();
        assertThat(departments(complaint)).containsExactly("USED_CAR");
        Complaint tradeIn =
                saying(a(Kind.COMPLAINT, "SALES_DISPUTE"), "我的二手车置换").build();
        assertThat(departments(tradeIn)).containsExactly("SALES");
    }

    @Test
    void leavesWithTheOthersWhatOnlyMentionsUsedCars() {
        assertThat(departments(
                        saying(a(Kind.COMPLAINT, "DELIVERY_LATE"), "客户是二手车部老客户").build()))
                .containsExactly("SA_FRONT");
        assertThat(departments(saying(a(Kind.COMPLAINT, "SALES_DISPUTE"), "A used car was sold to me as new")
                        .build()))
                .containsExactly("SALES");
    }

    @Test
    void namesNobodyForWhatIsNoFeedback() {
        Complaint routed = routed(
                a(Kind.NOT_FEEDBACK, "SAFETY_DEFECT").channel(Channel.MEDIA).build());
        assertThat(routed.routing()).isNull();
        assertThat(routed.assessment().severity()).isNull();
        assertThat(routed.assessment().flags()).isEmpty();
        assertThat(routed.assessment().clocks()).isEmpty();
    }

    private static List<String> departments(Complaint complaint) {
        return routed(complaint).routing().departments();
    }
}
