package org.complainthub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/** The boundaries of the hub; each rule is shown to reject the class of {@code badhouse} that breaks it. */
class ModularityTest {

    private static final ImportOption MAIN_ONLY = location -> location.asURI()
            .toString()
            .startsWith(HubApplication.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString());
    private static final String HUB = "org.complainthub";
    private static final String BAD = "org.complainthub.badhouse";
    private static final JavaClasses MAIN =
            new ClassFileImporter().withImportOption(MAIN_ONLY).importPackages(HUB);
    private static final JavaClasses BAD_HOUSE = new ClassFileImporter().importPackages(BAD);

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules modules = ApplicationModules.of(HubApplication.class, MAIN_ONLY);
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("complaint", "intake", "normalize", "matching", "routing", "report", "ledger");
        modules.verify();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHubKeeps(Function<HouseRules, ArchRule> rule) {
        rule.apply(new HouseRules(HUB)).check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theBadHouseBreaks(Function<HouseRules, ArchRule> rule, String offender) {
        assertThatThrownBy(() -> rule.apply(new HouseRules(BAD)).check(BAD_HOUSE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(offender);
    }

    private static Stream<Arguments> rules() {
        return Stream.of(
                rule("stagesAreApart", HouseRules::stagesAreApart, "KnowsAnotherStage"),
                rule("theModelKnowsTheJdkOnly", HouseRules::theModelKnowsTheJdkOnly, "KnowsSpring"),
                rule("referenceDataKnowsTheModelOnly", HouseRules::referenceDataKnowsTheModelOnly, "KnowsAStage"),
                rule("whatReadsMailKnowsNoStage", HouseRules::whatReadsMailKnowsNoStage, "ReadsForAStage"),
                rule("nobodyKnowsThePlatform", HouseRules::nobodyKnowsThePlatform, "KnowsThePlatform"),
                rule("nobodyKnowsTheDemo", HouseRules::nobodyKnowsTheDemo, "KnowsTheDemo"),
                rule("onlyTheDemoKnowsReplay", HouseRules::onlyTheDemoKnowsReplay, "KnowsReplay"),
                rule("nobodyKnowsTheQuarantine", HouseRules::nobodyKnowsTheQuarantine, "KnowsQuarantine"),
                rule("nobodyKnowsTheDesk", HouseRules::nobodyKnowsTheDesk, "KnowsTheDesk"),
                rule("camelStaysAtTheEdges", HouseRules::camelStaysAtTheEdges, "KnowsCamel"),
                rule("nothingDeserialises", HouseRules::nothingDeserialises, "Deserialises"),
                rule("onlyCommandsPrint", HouseRules::onlyCommandsPrint, "Prints"),
                rule("namesSaySomething", HouseRules::namesSaySomething, "OrderHelper"),
                rule("packagesAreNullMarked", HouseRules::packagesAreNullMarked, "badhouse.intake is not @NullMarked"));
    }

    private static Arguments rule(String name, Function<HouseRules, ArchRule> rule, String offender) {
        return Arguments.of(Named.of(name, rule), offender);
    }
}
