package org.complainthub.normalize.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.complainthub.normalize.classification.meaning.Exemplars;
import org.complainthub.normalize.classification.meaning.VectorFiles;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;
import org.junit.jupiter.api.Test;

class ShippedVectorsTest {

    private static final Exemplars SHIPPED =
            ComplaintClassifier.exemplars(DataFiles.shipped(), ReferenceData.from(DataFiles.shipped()));

    @Test
    void fitTheShippedExemplars() {
        assertThat(VectorFiles.differences(SHIPPED))
                .as("make them anew as docs/classification.md says")
                .isEmpty();
    }

    @Test
    void differFromOtherExemplars() {
        assertThat(VectorFiles.differences(SHIPPED.folded(sentence -> sentence + "x")))
                .isNotEmpty();
    }
}
