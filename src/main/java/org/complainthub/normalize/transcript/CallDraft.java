package org.complainthub.normalize.transcript;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.Correlation;
import org.complainthub.complaint.Defect;
import org.complainthub.complaint.Legibility;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Receipt;
import org.complainthub.complaint.Times;
import org.complainthub.complaint.Vehicle;
import org.complainthub.normalize.written.LabelledFacts;
import org.complainthub.normalize.written.PhoneNumbers;
import org.complainthub.normalize.written.TextLanguage;
import org.jspecify.annotations.Nullable;

/** Makes the complaint of a call, the same way for every format. */
final class CallDraft {

    private final Receipt receipt;
    private final Conversation call;
    private final CallHeader header;
    private final String words;

    private CallDraft(Receipt receipt, Conversation call) {
        this.receipt = receipt;
        this.call = call.withTurns(SpeakerRoles.assigned(call.turns()));
        this.header = new CallHeader(call.preamble());
        this.words = this.call.customerWords();
    }

    /** The draft of a call whose turns may still lack their speakers. */
    static List<ComplaintDraft> of(Receipt receipt, Conversation call) {
        return List.of(new CallDraft(receipt, call).draft());
    }

    private ComplaintDraft draft() {
        ComplaintDraft draft = ComplaintDraft.of(receipt)
                .times(times())
                .complainant(complainant())
                .vehicle(vehicle())
                .legibility(legibility())
                .visit(LabelledFacts.visit(call.preamble()))
                .text(narrative())
                .correlation(new Correlation(externalId(), receipt.evidence().sha256(), List.of()));
        defects().forEach(draft::addDefect);
        return draft;
    }

    /** Of a call in which nothing of the customer is heard nobody knows whether he complains. */
    private Legibility legibility() {
        if (!words.isBlank()) {
            return Legibility.READ;
        }
        return call.turns().isEmpty() ? Legibility.NEEDS_TRANSCRIPTION : Legibility.NEEDS_REVIEW;
    }

    private @Nullable String externalId() {
        String told = call.particulars().externalId();
        return told == null || told.isBlank() ? header.recording() : told;
    }

    private Times times() {
        OffsetDateTime started = CallTime.of(call, receipt);
        OffsetDateTime trusted = receipt.receivedAt();
        OffsetDateTime received = trusted != null ? trusted : started != null ? started : receipt.arrivedAt();
        return new Times(received, started, null);
    }

    private Complainant complainant() {
        String phone = call.particulars().customerPhone();
        return new Complainant(
                        name(),
                        phone == null ? null : PhoneNumbers.ofCustomer(phone).orElse(null),
                        call.particulars().customerMail(),
                        null)
                .orElse(new Complainant(null, header.phone(), null, null))
                .orElse(new Complainant(null, SpokenIdentity.phone(words).orElse(null), null, null));
    }

    private @Nullable String name() {
        return Stream.concat(
                        Stream.of(call.particulars().customerName()).map(VoiceLabels::personalName),
                        call.by(Speaker.CUSTOMER).stream().map(turn -> VoiceLabels.personalName(turn.voice())))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .or(() -> java.util.Optional.ofNullable(header.name()))
                .orElseGet(() -> AddressedName.in(call));
    }

    private Vehicle vehicle() {
        return LabelledFacts.vehicle(call.preamble())
                .orElse(new Vehicle(null, null, SpokenIdentity.plate(words).orElse(null), null, null));
    }

    private Narrative narrative() {
        String verbatim = call.verbatim() == null ? composed() : call.verbatim();
        return new Narrative(null, verbatim, words, TextLanguage.of(verbatim));
    }

    private String composed() {
        String turns = call.turns().stream().map(this::labelled).collect(Collectors.joining("\n"));
        return call.preamble().isBlank() ? turns : call.preamble().strip() + "\n\n" + turns;
    }

    private String labelled(Turn turn) {
        boolean chinese = TextLanguage.of(turn.text()).startsWith("zh");
        String role = turn.voice() != null && VoiceLabels.personalName(turn.voice()) != null
                ? turn.voice()
                : switch (turn.speaker()) {
                    case CUSTOMER -> chinese ? "客户" : "Customer";
                    case AGENT -> chinese ? "客服" : "Agent";
                    case SYSTEM -> chinese ? "系统" : "System";
                    case UNKNOWN -> "";
                };
        return role.isEmpty() ? turn.text() : role + (chinese ? "：" : ": ") + turn.text();
    }

    private List<Defect> defects() {
        Stream<Defect> unreliable = call.turns().stream()
                .filter(turn -> !turn.reliable())
                .map(turn -> new Defect(
                        "UNRELIABLE_SEGMENT", "transcript", turn.text(), "left out of the customer's words"));
        Stream<Defect> silent = call.turns().isEmpty()
                ? Stream.of(new Defect("NEEDS_TRANSCRIPTION", "recording", "no transcript", null))
                : Stream.empty();
        return Stream.of(call.defects().stream(), unreliable, silent)
                .flatMap(found -> found)
                .toList();
    }
}
