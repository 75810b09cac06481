package org.complainthub.normalize.classification;

import java.io.IOException;
import java.nio.file.Path;
import org.complainthub.normalize.classification.meaning.VectorFiles;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;

/** Writes the vector files of the shipped exemplars; run by hand after a change to them. */
public final class ExemplarVectors {

    private ExemplarVectors() {}

    /** @param args the directory to write to */
    public static void main(String[] args) throws IOException {
        DataFiles files = DataFiles.shipped();
        VectorFiles.write(ComplaintClassifier.exemplars(files, ReferenceData.from(files)), Path.of(args[0]));
    }
}
