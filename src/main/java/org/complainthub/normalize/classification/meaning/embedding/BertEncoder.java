package org.complainthub.normalize.classification.meaning.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;

/**
 * A BERT model out of its jar. It reads a passage once: the state of the first token stands for the whole (bge models are
 * trained so), the mean of the states of its tokens for a sentence. It works on the thread of the caller: by default the
 * runtime divides a passage among all processors, whose threads wait for each other in a busy loop; complaints are parallel
 * enough by themselves.
 */
final class BertEncoder implements TextEmbedding {

    private static final Map<String, String> ALONE_AND_CUT =
            Map.of("padding", "false", "truncation", "true", "maxLength", "512", "modelMaxLength", "512");

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    /** @param name of the files in the jar, without {@code .onnx} and {@code -tokenizer.json} */
    BertEncoder(String name) throws IOException, OrtException {
        try (InputStream model = resource(name + ".onnx");
                InputStream words = resource(name + "-tokenizer.json");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(model.readAllBytes(), options);
            tokenizer = HuggingFaceTokenizer.newInstance(words, ALONE_AND_CUT);
        }
    }

    @Override
    public TextVectors of(List<String> sentences) {
        Encoding tokens = tokenizer.encode(String.join(" ", sentences), true, false);
        try (OnnxTensor ids = row(tokens.getIds());
                OnnxTensor mask = row(tokens.getAttentionMask());
                OnnxTensor types = row(tokens.getTypeIds());
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            OnnxTensor states = (OnnxTensor) result.get(0);
            long[] shape = states.getInfo().getShape();
            FloatBuffer values = states.getFloatBuffer();
            return new TokenStates(values, Math.toIntExact(shape[shape.length - 1]))
                    .of(sentences, tokens.getCharTokenSpans());
        } catch (OrtException failed) {
            throw new IllegalStateException("a passage could not be embedded", failed);
        }
    }

    private OnnxTensor row(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static InputStream resource(String name) throws FileNotFoundException {
        InputStream resource = BertEncoder.class.getResourceAsStream("/" + name);
        if (resource == null) {
            throw new FileNotFoundException(name + " is not on the class path");
        }
        return resource;
    }
}
