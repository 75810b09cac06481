package org.complainthub.normalize.transcript;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.complainthub.complaint.Defect;
import org.jspecify.annotations.Nullable;

/**
 * A call as a reader of any format finds it.
 *
 * @param preamble header lines and notes, empty without
 * @param verbatim the text of the source when it is a text itself, null when it is to be composed of the turns
 */
record Conversation(
        List<Turn> turns, String preamble, @Nullable String verbatim, Particulars particulars, List<Defect> defects) {

    Conversation {
        turns = List.copyOf(turns);
        defects = List.copyOf(defects);
    }

    /**
     * What the source says of the call in fields of its own.
     */
    record Particulars(
            @Nullable String externalId,
            @Nullable OffsetDateTime startedAt,
            @Nullable String customerName,
            @Nullable String customerPhone,
            @Nullable String customerMail) {

        static final Particulars NONE = new Particulars(null, null, null, null, null);

        Particulars withPhone(@Nullable String phone) {
            return new Particulars(externalId, startedAt, customerName, phone, customerMail);
        }

        Particulars identifiedBy(@Nullable String id) {
            return new Particulars(id, startedAt, customerName, customerPhone, customerMail);
        }
    }

    static Conversation of(List<Turn> turns) {
        return new Conversation(turns, "", null, Particulars.NONE, List.of());
    }

    Conversation withTurns(List<Turn> others) {
        return new Conversation(others, preamble, verbatim, particulars, defects);
    }

    List<Turn> by(Speaker speaker) {
        return turns.stream().filter(turn -> turn.speaker() == speaker).toList();
    }

    /** The reliable words of the customer; without speakers those of everybody who is not known to be the agent. */
    String customerWords() {
        Speaker customer = by(Speaker.CUSTOMER).isEmpty() ? Speaker.UNKNOWN : Speaker.CUSTOMER;
        return turns.stream()
                .filter(turn -> turn.speaker() == customer && turn.reliable())
                .map(Turn::text)
                .collect(Collectors.joining("\n"));
    }
}
