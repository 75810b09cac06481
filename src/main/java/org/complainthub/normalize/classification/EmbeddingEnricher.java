package org.complainthub.normalize.classification;

import org.complainthub.complaint.Complaint;
import org.complainthub.normalize.ComplaintEnricher;
import org.complainthub.normalize.classification.meaning.Meanings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds what the customer's words mean to what demands measures, so that nobody after this has to compute it. */
@Component("embeddingEnricher")
@Order(310)
class EmbeddingEnricher implements ComplaintEnricher {

    private final ComplaintClassifier classifier;
    private final Meanings meanings;

    EmbeddingEnricher(ComplaintClassifier classifier, Meanings meanings) {
        this.classifier = classifier;
        this.meanings = meanings;
    }

    @Override
    public Complaint enrich(Complaint complaint) {
        if (!complaint.kind().demandsMeasures()) {
            return complaint;
        }
        return meanings.embedded(classifier.split(CustomerWords.of(complaint).text()))
                .map(embedding ->
                        complaint.edit().text(complaint.text().with(embedding)).build())
                .orElse(complaint);
    }
}
