package org.complainthub.normalize.classification.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.normalize.classification.meaning.embedding.EmbeddingFixtures.each;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFilesTest {

    private static final float[] VECTOR = {0.6f, -0.8f, 0};

    @TempDir
    private Path directory;

    @Test
    void writesAVectorForEachExemplar() throws IOException {
        Exemplars exemplars = new Exemplars(
                List.of(), Map.of("PARTS_WAIT", new Exemplars.Sentences("零件没到", "no part yet\nstill on order")));
        VectorFiles.write(exemplars, directory, language -> Optional.of(each(sentence -> VECTOR)));

        KnownVectors english = read("exemplars-en.vectors");
        assertThat(english.size()).isEqualTo(2);
        assertThat(english.of("no part yet")).isNotNull();
        assertThat(english.of("something else")).isNull();
        assertThat(read("exemplars-zh.vectors").of("零件没到")).isNotNull();
    }

    @Test
    void losesLittleInOneByteADimension() {
        Quantised vector = Quantised.of(VECTOR);
        assertThat(vector.likeness(VECTOR)).isBetween(0.99, 1.01);
        assertThat(vector.likeness(new float[] {0, 0, 1})).isZero();
    }

    private KnownVectors read(String name) throws IOException {
        try (InputStream file = Files.newInputStream(directory.resolve(name))) {
            return KnownVectors.read(file);
        }
    }
}
