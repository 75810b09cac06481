package org.complainthub.matching;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Delivery;
import org.complainthub.complaint.HistoryEntry;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.file.ComplaintFile;
import org.complainthub.matching.file.ComplaintFiles;
import org.complainthub.matching.file.FiledReceipt;
import org.complainthub.matching.identity.Identity;
import org.complainthub.matching.identity.IdentityKey;
import org.complainthub.matching.identity.IdentityKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives each receipt its relation to those before it and its complaint file; a receipt that was here gets the same again. */
@Component("complaintMatcher")
class ComplaintMatcher {

    private static final int LONGEST_RECEIPT_ID = 1000;

    private final ComplaintFiles files;
    private final MatchingRules rules;
    private final ReopeningBrake brake;
    private final MatchingPolicy policy;
    private final MatchingHistory history;
    private final Clock clock;

    ComplaintMatcher(ComplaintFiles files, MatchingRules rules, ReopeningBrake brake, Clock clock) {
        this.brake = brake;
        this.files = files;
        this.rules = rules;
        this.policy = new MatchingPolicy(rules);
        this.history = new MatchingHistory(rules.repeats(), clock);
        this.clock = clock;
    }

    /** The complaint with relation, complaint number and links; stored before it is returned. */
    public Complaint match(Complaint complaint) {
        if (complaint.receiptId().length() > LONGEST_RECEIPT_ID) {
            throw new InvalidInput("the receipt id is longer than " + LONGEST_RECEIPT_ID + " characters");
        }
        Complaint identifying = JoinedNumbers.followed(
                SharedKeys.withoutOwn(complaint, rules.keys().ignored()), files::survivor);
        IdentityKeys keys = keys(identifying);
        return files.alone(() -> files.matched(complaint.receiptId())
                .map(known -> deliveredAgain(known, complaint))
                .orElseGet(() -> first(complaint, identifying, keys)));
    }

    /** The receipt that another mailbox also got is the same receipt, of which another department knows. */
    private Complaint deliveredAgain(Complaint known, Complaint again) {
        List<Delivery> deliveries = Deliveries.merged(known.deliveries(), again.deliveries());
        if (deliveries.size() == known.deliveries().size()) {
            return known;
        }
        Complaint merged = known.edit().deliveries(deliveries).build();
        files.update(merged);
        String number = merged.complaintNumber();
        if (number != null) {
            files.note(List.of(history.deliveredAgain(merged, number)));
        }
        return merged;
    }

    private Complaint first(Complaint complaint, Complaint identifying, IdentityKeys keys) {
        Set<IdentityKey> crowded = files.crowded(keys.filed(), rules.keys().mostNames());
        Complaint own = SharedKeys.without(identifying, crowded);
        IdentityKeys telling = crowded.isEmpty() ? keys : keys(own).without(crowded);
        List<FiledReceipt> candidates =
                files.candidates(telling.sought(), rules.keys().mostReceipts());
        Decision decision = braked(complaint, policy.decide(own, candidates, files::heldApart));
        ComplaintFile file = file(complaint, decision);
        Complaint matched = matched(complaint, decision, file);
        files.record(matched, filedUnder(own, telling.filed(), file));
        files.note(history.changes(matched, decision));
        return matched;
    }

    /** A robot that answers everything does not open closed files again and again. */
    private Decision braked(Complaint complaint, Decision decision) {
        String sender = Identity.email(complaint);
        boolean permitted = !decision.reopens() || sender == null || brake.permits(sender);
        return permitted ? decision : decision.withoutReopening();
    }

    private static IdentityKeys keys(Complaint complaint) {
        return complaint.kind().demandsMeasures() ? IdentityKeys.of(complaint) : IdentityKeys.ofAnswer(complaint);
    }

    private @Nullable ComplaintFile file(Complaint complaint, Decision decision) {
        if (decision.file() != null) {
            if (decision.relation() == Relation.REPEAT) {
                files.reopen(decision.file().number(), now());
            }
            return decision.file();
        }
        boolean opens = complaint.kind().isFeedback() && decision.relation() != Relation.REDELIVERY;
        return opens ? files.open(complaint) : null;
    }

    private Complaint matched(Complaint complaint, Decision decision, @Nullable ComplaintFile file) {
        String number = file == null ? null : file.number();
        ComplaintDraft draft = complaint.edit().relation(decision.relation()).complaintNumber(number);
        decision.links().forEach(draft::addLink);
        return draft.addHistory(new HistoryEntry(now(), MatchingHistory.ACTOR, note(decision, number)))
                .build();
    }

    private static String note(Decision decision, @Nullable String number) {
        if (number == null) {
            return decision.relation() + ", no complaint file";
        }
        return decision.relation() + (decision.file() == null ? ", opened " : ", joined ") + number;
    }

    private static SortedSet<IdentityKey> filedUnder(
            Complaint complaint, SortedSet<IdentityKey> keys, @Nullable ComplaintFile file) {
        SortedSet<IdentityKey> all = new TreeSet<>(keys);
        if (file != null && !complaint.kind().demandsMeasures()) {
            all.addAll(IdentityKeys.ofRecorded(complaint));
        }
        if (file != null && file.kind().demandsMeasures()) {
            all.add(new IdentityKey(IdentityKey.Type.FILE, file.number()));
        }
        return all;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
