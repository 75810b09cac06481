package org.complainthub.normalize.classification.meaning;

import org.complainthub.normalize.classification.meaning.embedding.TextVectors;

/** An exemplar as a whole text and as a sentence of one: the two are compared with different things. */
record QuantisedExemplar(Quantised whole, Quantised sentence) {

    static QuantisedExemplar of(TextVectors vectors) {
        return new QuantisedExemplar(
                Quantised.of(vectors.whole()), Quantised.of(vectors.sentences().get(0)));
    }
}
