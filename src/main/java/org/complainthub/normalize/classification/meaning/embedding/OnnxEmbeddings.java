package org.complainthub.normalize.classification.meaning.embedding;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only class that loads native code. Where that fails there is no embedding, which is said once in the log. */
public final class OnnxEmbeddings {

    private static final Logger LOG = LoggerFactory.getLogger(OnnxEmbeddings.class);

    /** Answers of surveys come again, and a text is asked for as a whole and by its sentences; some 5 MB a language. */
    private static final int REMEMBERED = 500;

    private OnnxEmbeddings() {}

    /**
     * Loads a model.
     *
     * @param name of its quantised form in the jars, without what follows {@code -q}
     */
    public static Optional<TextEmbedding> named(String name) {
        try {
            TextEmbedding embedding = new BertEncoder(name + "-q");
            embedding.of(List.of("ready"));
            return Optional.of(embedding.rememberingLast(REMEMBERED));
        } catch (IOException | OrtException | RuntimeException | LinkageError unusable) {
            LOG.warn("{} cannot be loaded, complaints are classified by phrases alone: {}", name, unusable.toString());
            return Optional.empty();
        }
    }
}
