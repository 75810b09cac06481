package org.complainthub;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What may know what, for the packages below a root: the hub's own, or the one of the examples that break the rules. */
final class HouseRules {

    private static final String[] STAGES = {"intake", "normalize", "matching", "routing", "report", "ledger"};
    private static final String CAMEL_CLASS = ".*(Processor|Strategy|Repository|Loader|DataFormat|Configuration)";
    private static final String EMPTY_NAME = ".*(Impl|Manager|Utils?|Helper|Common)";

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    ArchRule stagesAreApart() {
        return slices().matching(root + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(not(resideInAnyPackage(stages())), DescribedPredicate.alwaysTrue())
                .ignoreDependency(DescribedPredicate.alwaysTrue(), not(resideInAnyPackage(stages())));
    }

    ArchRule theModelKnowsTheJdkOnly() {
        return classes()
                .that()
                .resideInAPackage(below("complaint"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(below("complaint"), "java..", "javax.crypto..", "org.jspecify..");
    }

    ArchRule referenceDataKnowsTheModelOnly() {
        return noClasses()
                .that()
                .resideInAPackage(below("reference"))
                .should()
                .dependOnClassesThat(own().and(not(resideInAnyPackage(below("reference"), below("complaint")))));
    }

    ArchRule whatReadsMailKnowsNoStage() {
        return noClasses()
                .that()
                .resideInAnyPackage(below("mail"), below("charset"))
                .should()
                .dependOnClassesThat(own().and(not(
                        resideInAnyPackage(below("mail"), below("charset"), below("complaint"), below("wording")))));
    }

    ArchRule nobodyKnowsThePlatform() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(below("platform"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(below("platform"));
    }

    ArchRule nobodyKnowsTheDemo() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(below("demo"), root)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(below("demo"));
    }

    ArchRule onlyTheDemoKnowsReplay() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(below("replay"), below("demo"), root)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(below("replay"));
    }

    ArchRule nobodyKnowsTheQuarantine() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(below("quarantine"), root)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(below("quarantine"));
    }

    /** The pages read stages; no stage knows that there are pages (decision 0020). */
    ArchRule nobodyKnowsTheDesk() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(below("desk"), root)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(below("desk"));
    }

    ArchRule camelStaysAtTheEdges() {
        return noClasses()
                .that(not(topLevelNamed(CAMEL_CLASS)))
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.camel.."));
    }

    ArchRule nothingDeserialises() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("jakarta\\.jms\\.ObjectMessage|java\\.io\\.ObjectInputStream")
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "an object message is made", call -> call.getName().equals("createObjectMessage")));
    }

    ArchRule onlyCommandsPrint() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        below("replay"),
                        below("demo"),
                        below("requeue"),
                        below("learning"),
                        below("normalize.feed.check"))
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..");
    }

    ArchRule namesSaySomething() {
        return noClasses().should().haveNameMatching(EMPTY_NAME);
    }

    ArchRule packagesAreNullMarked() {
        return classes().should(new ArchCondition<JavaClass>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " is not @NullMarked"));
            }
        });
    }

    private static DescribedPredicate<JavaClass> topLevelNamed(String pattern) {
        return DescribedPredicate.describe(
                "in a file named " + pattern,
                type -> type.getName().replaceFirst("\\$.*", "").matches(pattern));
    }

    private DescribedPredicate<JavaClass> own() {
        return resideInAPackage(root + "..").and(not(simpleName("package-info")));
    }

    private String below(String name) {
        return root + "." + name + "..";
    }

    private String[] stages() {
        return Stream.of(STAGES).map(this::below).toArray(String[]::new);
    }
}
