package org.complainthub.routing.workitem.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complainthub.routing.RoutingFixtures.RECEIVED;
import static org.complainthub.routing.RoutingFixtures.a;
import static org.complainthub.routing.workitem.command.Commands.giveBack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Visit;
import org.complainthub.reference.DataFiles;
import org.complainthub.routing.MovableClock;
import org.complainthub.routing.workitem.WorkItem;
import org.complainthub.routing.workitem.WorkItemStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkItemReturnsTest {

    private final WorkItemStage stage = WorkItemStage.onH2(new MovableClock(RECEIVED));
    private final WorkItemCommands commands = Commands.on(stage);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void asksTheNextBest() {
        stage.arrive(a(Kind.COMPLAINT, "PAINT_COLOUR"));
        CommandEffect effect = returned("c1", "BODY_PAINT", null);

        assertThat(effect.fact().fact()).isEqualTo("work-item.returned.v1");
        assertThat(effect.fact().successor()).isEqualTo("WORKSHOP");
        assertThat(effect.handOvers().get(0).department()).isEqualTo("WORKSHOP");
        assertThat(effect.handOvers().get(0).complaint().routing().departments())
                .containsExactly("WORKSHOP");
        assertThat(effect.handOvers().get(0).complaint().routing().explanation())
                .containsExactly("WORKSHOP: next best after BODY_PAINT, because BODY_PAINT said: not our part");
        assertThat(stage.item("BODY_PAINT").state()).isEqualTo(WorkItem.State.RETURNED);
        assertThat(stage.item("WORKSHOP").returns()).isEqualTo(1);
    }

    @Test
    void handsTheClocksOverAsTheyRun() {
        stage.arrive(a(Kind.COMPLAINT, "PAINT_COLOUR"));
        var before = stage.clocks().running().of(stage.item("BODY_PAINT").id());
        returned("c1", "BODY_PAINT", null);

        assertThat(stage.clocks().running().of(stage.item("BODY_PAINT").id())).isEmpty();
        assertThat(stage.clocks().running().of(stage.item("WORKSHOP").id()))
                .extracting(clock -> clock.started().clock())
                .containsExactlyElementsOf(
                        before.stream().map(clock -> clock.started().clock()).toList());
    }

    @Test
    void asksWhomTheDepartmentNames() {
        stage.arrive(a(Kind.COMPLAINT, "PAINT_COLOUR"));
        assertThat(returned("c1", "BODY_PAINT", "PARTS").handOvers().get(0).department())
                .isEqualTo("PARTS");
    }

    @Test
    void skipsWhoHasItAlready() {
        stage.arrive(a(Kind.COMPLAINT, "PAINT_COLOUR", "WAIT_REPAIR"));
        assertThat(returned("c1", "BODY_PAINT", "WORKSHOP").handOvers().get(0).department())
                .isEqualTo("SA_FRONT");
    }

    @Test
    void asksWhoStandsInForADepartmentThatTheStoreHasNot(@TempDir Path config) throws IOException {
        Files.writeString(
                config.resolve("stores.yaml"),
                "stores:\n  - {code: FT, zh: 福田店, en: Futian, aliases: [], zone: Asia/Shanghai, departments:"
                        + " [{code: SALES, standIn: USED_CAR}]}\n");
        DataFiles files = new DataFiles(List.of("file:" + config + "/", "classpath:defaults/"));
        try (WorkItemStage futian = WorkItemStage.onH2(new MovableClock(RECEIVED), files)) {
            futian.arrive(a(Kind.COMPLAINT, "ATTITUDE").visit(new Visit("FT", null, null)));
            CommandEffect effect = Commands.on(futian)
                    .apply(giveBack("c1", futian.item("SA_FRONT").id(), null));

            assertThat(effect.handOvers().get(0).department()).isEqualTo("USED_CAR");
        }
    }

    @Test
    void bringsTheSecondReturnToTheDesk() {
        stage.arrive(a(Kind.COMPLAINT, "PAINT_COLOUR"));
        returned("c1", "BODY_PAINT", null);
        CommandEffect second = returned("c2", "WORKSHOP", "BODY_PAINT");

        assertThat(second.handOvers().get(0).department()).isEqualTo("CRC");
        assertThat(second.handOvers().get(0).complaint().routing().departments())
                .containsExactly("CRC");
    }

    @Test
    void leavesItWithTheDeskUntilThatNamesSomebody() {
        stage.arrive(a(Kind.COMPLAINT));
        assertThatThrownBy(() -> returned("c1", "CRC", null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("without naming another department");
        assertThat(returned("c2", "CRC", "SALES").handOvers().get(0).department())
                .isEqualTo("SALES");
    }

    @Test
    void letsTheDeskAskSomebodyAgainWhoReturnedIt() {
        stage.arrive(a(Kind.COMPLAINT, "PAINT_COLOUR"));
        returned("c1", "BODY_PAINT", null);
        returned("c2", "WORKSHOP", null);
        CommandEffect again = returned("c3", "CRC", "BODY_PAINT");

        assertThat(again.handOvers().get(0).workItem())
                .isEqualTo(stage.item("BODY_PAINT").id());
        assertThat(stage.item("BODY_PAINT").state()).isEqualTo(WorkItem.State.OPEN);
        assertThat(returned("c4", "BODY_PAINT", null).fact().successor()).isEqualTo("CRC");
        assertThat(stage.item("CRC").state()).isEqualTo(WorkItem.State.OPEN);
    }

    @Test
    void sendsNothingTwiceToWhoHasItAlready() {
        stage.arrive(a(Kind.COMPLAINT, "PAINT_COLOUR", "COMPLAINT_IGNORED"));
        returned("c1", "BODY_PAINT", null);
        CommandEffect second = returned("c2", "WORKSHOP", null);

        assertThat(second.fact().successor()).isEqualTo("CRC");
        assertThat(second.handOvers()).isEmpty();
        assertThat(stage.clocks().running().of(stage.item("CRC").id())).hasSizeGreaterThan(2);
    }

    @Test
    void tellsTheSameWhenTheCommandComesAgain() {
        stage.arrive(a(Kind.COMPLAINT, "PAINT_COLOUR"));
        CommandEffect first = returned("c1", "BODY_PAINT", null);
        assertThat(commands.apply(giveBack("c1", stage.item("BODY_PAINT").id(), null)))
                .isEqualTo(first);
        assertThat(stage.stores().items().ofReceipt("r1")).hasSize(2);
    }

    @Test
    void handsAReportOnOnlyWhereItsKeeperSaysAndNeverToTheAccused() {
        stage.arrive(a(Kind.REPORT, "SIGN_FORGED"));
        assertThatThrownBy(() -> returned("c1", "MGMT", null)).hasMessageContaining("department that is named");
        assertThatThrownBy(() -> returned("c2", "MGMT", "SA_FRONT")).hasMessageContaining("kept from it");
        assertThat(returned("c3", "MGMT", "OEM_LIAISON").handOvers().get(0).department())
                .isEqualTo("OEM_LIAISON");
    }

    @Test
    void refusesADepartmentNobodyKnowsAndAnItemThatIsNotOpen() {
        stage.arrive(a(Kind.COMPLAINT, "PAINT_COLOUR"));
        assertThatThrownBy(() -> returned("c1", "BODY_PAINT", "jms:queue:x"))
                .hasMessage("there is no department jms:queue:x");
        returned("c2", "BODY_PAINT", null);
        assertThatThrownBy(() -> returned("c3", "BODY_PAINT", null))
                .hasMessage("RETURN is not possible: the work item is RETURNED");
        assertThatThrownBy(() -> commands.apply(giveBack("c4", "nothing", null)))
                .hasMessage("there is no work item nothing");
    }

    @Test
    void refusesACommandThatSaysTooLittle() {
        stage.arrive(a(Kind.COMPLAINT, "PAINT_COLOUR"));
        String item = stage.item("BODY_PAINT").id();
        assertThatThrownBy(() -> commands.apply(Commands.plain(null, item, WorkItemCommand.Action.RETURN)))
                .hasMessageContaining("needs a commandId");
        assertThatThrownBy(() -> commands.apply(Commands.plain("c1", item, null)))
                .hasMessage("the command c1 has no action");
        assertThatThrownBy(() -> commands.apply(Commands.plain("c1", item, WorkItemCommand.Action.RETURN)))
                .hasMessageContaining("a reason is needed");
        assertThatThrownBy(() -> commands.apply(Commands.plain("c1", item, WorkItemCommand.Action.SUSPEND)))
                .hasMessageContaining("PARTS, CUSTOMER or EXPERT");
    }

    private CommandEffect returned(String id, String department, String suggest) {
        return commands.apply(giveBack(id, stage.item(department).id(), suggest));
    }
}
