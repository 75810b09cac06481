package org.complainthub.routing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Flag;
import org.complainthub.complaint.Relation;
import org.complainthub.reference.Category;
import org.complainthub.reference.ReferenceData;

/** Legal and practical exposure: the flags of the categories and those that circumstances bring. */
final class FlagPolicy {

    private static final String NO_LOAN_CAR = "NO_LOAN_CAR";
    private static final List<String> WARRANTY_WORDS =
            List.of("保修", "质保", "質保", "三包", "索赔", "索賠", "warranty", "guarantee");
    private static final List<String> OUT_OF_WARRANTY = List.of(
            "过保", "過保", "出保", "脱保", "不在保", "out of warranty", "no warranty", "warranty expired", "not a warranty");

    private record Rule(Flag flag, Predicate<Complaint> holds) {}

    private static final List<Rule> CIRCUMSTANCES = List.of(
            new Rule(Flag.LEGAL, FlagPolicy::isOfficialReferral),
            new Rule(Flag.LEGAL, FlagPolicy::isLongWarrantyRepairWithoutLoanCar),
            new Rule(Flag.LEGAL, FlagPolicy::isPartMissingInSanbao),
            new Rule(Flag.REPEATED, FlagPolicy::isRepeated),
            new Rule(Flag.MEDIA, FlagPolicy::isPublic));

    private final ReferenceData reference;

    FlagPolicy(ReferenceData reference) {
        this.reference = reference;
    }

    Set<Flag> flagsOf(Complaint complaint) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (complaint.kind().isFeedback()) {
            complaint.problem().categories().forEach(code -> flags.addAll(always(code)));
            CIRCUMSTANCES.stream().filter(rule -> rule.holds().test(complaint)).forEach(rule -> flags.add(rule.flag()));
        }
        return flags;
    }

    private Set<Flag> always(String code) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        reference.category(code).map(Category::flags).ifPresent(flags::addAll);
        if (code.equals(NO_LOAN_CAR)) {
            flags.remove(Flag.LEGAL);
        }
        return flags;
    }

    static boolean isOfficialReferral(Complaint complaint) {
        return complaint.channel().isOfficial();
    }

    /** 三包 art. 21: from the sixth day of a warranty repair on, a loan car or transport costs are due. */
    static boolean isLongWarrantyRepairWithoutLoanCar(Complaint complaint) {
        Wording wording = Wording.of(complaint);
        return complaint.problem().categories().contains(NO_LOAN_CAR)
                && wording.hasAny(WARRANTY_WORDS)
                && !wording.hasAny(OUT_OF_WARRANTY)
                && Durations.longestDaysIn(wording.folded()) > 5;
    }

    static boolean isPartMissingInSanbao(Complaint complaint) {
        return complaint.problem().categories().contains("PARTS_WAIT")
                && Wording.of(complaint).hasAny(List.of("三包"));
    }

    static boolean isRepeated(Complaint complaint) {
        return complaint.relation() == Relation.REPEAT
                || complaint.problem().categories().contains("REPEAT_REPAIR")
                || complaint.problem().recurrent()
                || complaint.problem().complainedBefore();
    }

    static boolean isPublic(Complaint complaint) {
        return complaint.channel() == Channel.MEDIA;
    }
}
