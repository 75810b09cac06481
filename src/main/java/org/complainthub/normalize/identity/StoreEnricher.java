package org.complainthub.normalize.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Narrative;
import org.complainthub.complaint.Visit;
import org.complainthub.normalize.ComplaintEnricher;
import org.complainthub.normalize.language.FoldedText;
import org.complainthub.reference.ReferenceData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds the store that the words name: its own departments deal with it. Words that name two stores tell of none. */
@Component("storeEnricher")
@Order(210)
class StoreEnricher implements ComplaintEnricher {

    private final List<NamedStore> stores;

    StoreEnricher(ReferenceData reference) {
        stores = reference.stores().stream().map(NamedStore::of).toList();
    }

    @Override
    public Complaint enrich(Complaint complaint) {
        Visit visit = complaint.visit();
        if (visit.store() != null || stores.isEmpty()) {
            return complaint;
        }
        return texts(complaint.text())
                .map(this::namedIn)
                .filter(named -> !named.isEmpty())
                .findFirst()
                .flatMap(StoreEnricher::only)
                .map(store -> complaint
                        .edit()
                        .visit(new Visit(store, visit.repairOrder(), visit.advisor()))
                        .build())
                .orElse(complaint);
    }

    /** The customer's own words before all that is quoted. */
    private static Stream<String> texts(Narrative text) {
        String subject = text.subject() == null ? "" : text.subject() + "\n";
        return Stream.of(subject + text.customerWords(), text.verbatim());
    }

    private List<String> namedIn(String text) {
        String folded = FoldedText.halfWidth(text);
        return stores.stream()
                .filter(store -> store.isNamedIn(folded))
                .map(NamedStore::code)
                .toList();
    }

    private static Optional<String> only(List<String> named) {
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
