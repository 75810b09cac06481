package org.complainthub.matching;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Delivery;
import org.complainthub.complaint.HistoryEntry;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Relation;
import org.complainthub.matching.decision.Decision;
import org.complainthub.matching.decision.MatchingPolicy;
import org.complainthub.matching.decision.MatchingRules;
import org.complainthub.matching.file.ComplaintFile;
import org.complainthub.matching.file.ComplaintFiles;
import org.complainthub.matching.file.FileChange;
import org.complainthub.matching.file.FiledReceipt;
import org.complainthub.matching.file.Filing;
import org.complainthub.matching.file.Trace;
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
    private final Supplier<MatchingRules> rules;
    private final ReopeningBrake brake;
    private final Clock clock;

    ComplaintMatcher(ComplaintFiles files, Supplier<MatchingRules> rules, ReopeningBrake brake, Clock clock) {
        this.brake = brake;
        this.files = files;
        this.rules = rules;
        this.clock = clock;
    }

    /** The complaint with relation, complaint number and links; stored before it is returned. */
    public Complaint match(Complaint complaint) {
        if (complaint.receiptId().length() > LONGEST_RECEIPT_ID) {
            throw new InvalidInput("the receipt id is longer than " + LONGEST_RECEIPT_ID + " characters");
        }
        MatchingRules inForce = rules.get();
        Complaint identifying = JoinedNumbers.followed(
                SharedKeys.withoutOwn(complaint, inForce.keys().ignored()), files::survivor);
        IdentityKeys keys = keys(identifying);
        return files.alone(() -> {
            Trace trace = files.trace(
                    complaint.receiptId(), keys.all(), inForce.keys().mostReceipts());
            return trace.recorded() ? again(complaint) : first(complaint, identifying, trace, inForce);
        });
    }

    private Complaint again(Complaint complaint) {
        return files.matched(complaint.receiptId())
                .map(known -> deliveredAgain(known, complaint))
                .orElseThrow();
    }

    /** The receipt that another mailbox also got is the same receipt, of which another department knows. */
    private Complaint deliveredAgain(Complaint known, Complaint again) {
        List<Delivery> deliveries = Deliveries.merged(known.deliveries(), again.deliveries());
        if (deliveries.size() == known.deliveries().size()) {
            return known;
        }
        Complaint merged = known.edit().deliveries(deliveries).build();
        files.update(merged);
        if (merged.complaintNumber() != null) {
            files.note(List.of(MatchingHistory.deliveredAgain(merged, now())));
        }
        return merged;
    }

    private Complaint first(Complaint complaint, Complaint identifying, Trace trace, MatchingRules inForce) {
        Set<IdentityKey> crowded = trace.crowded(inForce.keys().mostNames());
        Complaint own = SharedKeys.without(identifying, crowded);
        IdentityKeys telling = keys(own).without(crowded);
        List<FiledReceipt> candidates =
                files.candidates(trace.under(telling.sought()), inForce.keys().mostReceipts());
        Decision decision = braked(complaint, new MatchingPolicy(inForce).decide(own, candidates, files::heldApart));
        ComplaintFile opened = opened(complaint, decision);
        ComplaintFile file = opened == null ? decision.file() : opened;
        Complaint matched = matched(complaint, decision, file);
        List<FileChange> changes = new MatchingHistory(inForce.repeats(), now()).changes(matched, decision);
        files.record(new Filing(matched, filedUnder(own, telling.filed(), file), opened, changes));
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

    /** The file that begins with the complaint, null when it joins one or is no feedback. */
    private @Nullable ComplaintFile opened(Complaint complaint, Decision decision) {
        if (decision.file() != null) {
            if (decision.reopens()) {
                files.reopen(decision.file().number(), now());
            }
            return null;
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
