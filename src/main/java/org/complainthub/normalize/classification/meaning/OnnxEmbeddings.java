package org.complainthub.normalize.classification.meaning;

import ai.onnxruntime.OrtException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only class that loads native code. Where that fails there is no embedding, which is said once in the log. */
final class OnnxEmbeddings {

    private static final Logger LOG = LoggerFactory.getLogger(OnnxEmbeddings.class);

    /** Answers of surveys and texts of one sentence come again; 1 MB a language. */
    private static final int REMEMBERED = 500;

    private OnnxEmbeddings() {}

    static Optional<SentenceEmbedding> of(Exemplars.Language language) {
        String name = nameOf(language);
        try {
            EmbeddingModel model = new OneThreadEmbeddingModel(name + "-q");
            model.embed("ready");
            SentenceEmbedding embedding =
                    sentence -> model.embed(sentence).content().vector();
            return Optional.of(embedding.rememberingLast(REMEMBERED));
        } catch (IOException | OrtException | RuntimeException | LinkageError unusable) {
            LOG.warn("{} cannot be loaded, complaints are classified by phrases alone: {}", name, unusable.toString());
            return Optional.empty();
        }
    }

    static String nameOf(Exemplars.Language language) {
        return language == Exemplars.Language.ZH ? "bge-small-zh-v1.5" : "bge-small-en-v1.5";
    }
}
