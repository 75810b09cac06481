package org.complainthub.routing.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.Flag;
import org.complainthub.complaint.Kind;
import org.complainthub.complaint.Legibility;
import org.complainthub.complaint.Referral;
import org.complainthub.complaint.Relation;
import org.complainthub.complaint.Remedy;
import org.complainthub.complaint.Severity;
import org.jspecify.annotations.Nullable;

/**
 * When a rule applies: everything that is named must hold, and of a list one entry. What is absent asks for nothing.
 *
 * @param defects codes of what was odd in the input
 * @param words of which the customer uses one
 * @param unless words of which he uses none
 * @param referredBy words in the name of the authority, its kind of document or the name of the inlet
 * @param receipts at least so many on the matter, this one counted
 * @param repeats at least so many earlier receipts that this one repeats
 * @param longerThanDays he tells of a longer time
 * @param vinKnown the vehicle identification number is known or unknown
 * @param saysAgain he says that it happened before or that he complained before
 * @param regions region of the store; {@code CN} holds for {@code CN-GD} too
 * @param makers car makers whose rules the store follows
 */
public record Condition(
        @Nullable Set<Kind> kinds,
        @Nullable Set<Channel> channels,
        @Nullable Set<String> categories,
        @Nullable Set<Relation> relations,
        @Nullable Set<Legibility> legibilities,
        @Nullable Set<String> defects,
        @Nullable Set<Flag> flags,
        @Nullable Set<Severity> severities,
        @Nullable Set<Remedy.Type> remedies,
        @Nullable Set<Publicity> publicity,
        @Nullable List<String> words,
        @Nullable List<String> unless,
        @Nullable List<String> referredBy,
        @Nullable Integer receipts,
        @Nullable Integer repeats,
        @Nullable Integer longerThanDays,
        @Nullable Boolean vinKnown,
        @Nullable Boolean saysAgain,
        @Nullable Set<String> stores,
        @Nullable Set<String> regions,
        @Nullable Set<String> makers) {

    /** @throws IllegalArgumentException when a list is empty, so that the rule could never apply */
    public Condition {
        refuseEmpty(kinds, channels, categories, relations, legibilities, defects, flags, severities);
        refuseEmpty(remedies, publicity, words, unless, referredBy, stores, regions, makers);
        words = words == null ? null : Wording.fold(words);
        unless = unless == null ? null : Wording.fold(unless);
        referredBy = referredBy == null ? null : Wording.fold(referredBy);
    }

    private static void refuseEmpty(@Nullable Collection<?>... lists) {
        for (Collection<?> list : lists) {
            if (list != null && list.isEmpty()) {
                throw new IllegalArgumentException("a list under when is empty, so that the rule never applies");
            }
        }
    }

    /** Whether it holds for this matter. */
    public boolean holds(Matter matter) {
        return holdsByNature(matter) && holdsByAssessment(matter) && holdsByWords(matter) && holdsByPlace(matter);
    }

    private boolean holdsByNature(Matter matter) {
        Complaint complaint = matter.complaint();
        return one(kinds, complaint.kind())
                && one(channels, complaint.channel())
                && one(relations, complaint.relation())
                && one(legibilities, complaint.legibility())
                && any(categories, complaint.problem().categories())
                && any(remedies, complaint.remedies().stream().map(Remedy::type).collect(Collectors.toSet()))
                && any(defects, complaint.defects().stream().map(Defect::code).collect(Collectors.toSet()))
                && equal(vinKnown, complaint.vehicle().vin() != null)
                && equal(
                        saysAgain,
                        complaint.problem().recurrent() || complaint.problem().complainedBefore());
    }

    private boolean holdsByAssessment(Matter matter) {
        return any(flags, matter.flags())
                && one(severities, matter.severity())
                && one(publicity, matter.publicity())
                && (receipts == null || matter.receipts() >= receipts)
                && (repeats == null || matter.repeats() >= repeats);
    }

    private boolean holdsByWords(Matter matter) {
        return (words == null || matter.wording().hasAny(words))
                && (unless == null || !matter.wording().hasAny(unless))
                && (referredBy == null || referredBy.stream().anyMatch(referrer(matter.complaint())::contains))
                && (longerThanDays == null
                        || Durations.longestDaysIn(matter.wording().folded()) > longerThanDays);
    }

    private boolean holdsByPlace(Matter matter) {
        return (stores == null
                        || (matter.store() != null
                                && stores.contains(matter.store().code())))
                && (regions == null
                        || regions.stream().anyMatch(region -> (matter.region() + "-").startsWith(region + "-")))
                && any(
                        makers,
                        matter.store() == null ? Set.of() : matter.store().follows());
    }

    private static String referrer(Complaint complaint) {
        Referral referral = complaint.referral();
        Stream<@Nullable String> names = referral == null
                ? Stream.of(complaint.source())
                : Stream.of(complaint.source(), referral.authority(), referral.documentType());
        return Wording.fold(names.filter(Objects::nonNull).collect(Collectors.joining("\n")));
    }

    private static <T> boolean one(@Nullable Set<T> wanted, @Nullable T value) {
        return wanted == null || (value != null && wanted.contains(value));
    }

    private static <T> boolean any(@Nullable Set<T> wanted, Collection<T> values) {
        return wanted == null || !Collections.disjoint(wanted, values);
    }

    private static boolean equal(@Nullable Boolean wanted, boolean value) {
        return wanted == null || wanted == value;
    }

    /** How narrowly it names a place: 0 any, 1 regions, 2 stores. */
    public int locality() {
        return stores != null ? 2 : regions != null ? 1 : 0;
    }

    /** A condition that always holds. */
    public static Condition always() {
        return new Condition(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }
}
