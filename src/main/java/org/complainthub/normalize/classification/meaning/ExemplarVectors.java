package org.complainthub.normalize.classification.meaning;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.complainthub.reference.DataFiles;

/** Writes the vector files of the shipped exemplars; run by hand after a change to them. */
public final class ExemplarVectors {

    private ExemplarVectors() {}

    /** @param args the directory to write to */
    public static void main(String[] args) throws IOException {
        Exemplars exemplars = Exemplars.from(DataFiles.shipped(), category -> true);
        for (Exemplars.Language language : Exemplars.Language.values()) {
            SentenceEmbedding embedding = OnnxEmbeddings.of(language).orElseThrow();
            KnownVectors vectors = new KnownVectors();
            exemplars
                    .in(language)
                    .forEach(exemplar -> vectors.put(
                            exemplar.sentence(),
                            embedding.of(exemplar.sentence().toLowerCase(Locale.ROOT))));
            try (OutputStream file = Files.newOutputStream(Path.of(args[0], KnownVectors.fileName(language)))) {
                vectors.write(file);
            }
        }
    }
}
