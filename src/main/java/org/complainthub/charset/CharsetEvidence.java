package org.complainthub.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which charset bytes most probably are in: the likelihood of the text that each would make of them, times how common
 * the charset is in the mail of a Chinese house, times what a label is worth.
 */
final class CharsetEvidence {

    private static final int ENOUGH_CHARACTERS = 1024;
    private static final int SAMPLE = 16 * 1024;
    private static final int LEAST_ICU_CONFIDENCE = 20;
    /** Unigrams take neighbours for independent, which makes differences look surer than they are. */
    private static final double OVERCONFIDENCE = 1.5;

    private static final List<Candidate> USUAL = List.of(
            new Candidate(StandardCharsets.UTF_8, Writing.ANY, 0),
            new Candidate(CharsetNames.GB18030, Writing.SIMPLIFIED, -0.3),
            new Candidate(CharsetNames.LATIN, Writing.WESTERN, -2),
            new Candidate(Charset.forName("Big5-HKSCS"), Writing.TRADITIONAL, -2.5),
            new Candidate(Charset.forName("windows-31j"), Writing.JAPANESE, -3),
            new Candidate(Charset.forName("EUC-JP"), Writing.JAPANESE, -3.5),
            new Candidate(Charset.forName("x-windows-949"), Writing.KOREAN, -3.5),
            new Candidate(Charset.forName("windows-1251"), Writing.CYRILLIC_ALPHABET, -4),
            new Candidate(Charset.forName("KOI8-R"), Writing.CYRILLIC_ALPHABET, -4.5),
            new Candidate(Charset.forName("windows-1250"), Writing.WESTERN, -4.5),
            new Candidate(Charset.forName("ISO-8859-2"), Writing.WESTERN, -5));
    private static final double UNUSUAL = -4;

    private CharsetEvidence() {}

    /** @param confidence that the text is right, 0 to 1 */
    record Verdict(Charset charset, double confidence) {}

    private record Candidate(Charset charset, Writing writing, double prior) {}

    private record Reading(Charset charset, String text, double likelihood) {}

    static Verdict judge(byte[] bytes, @Nullable Charset label) {
        byte[] sample = sample(bytes);
        List<Reading> readings = candidates(sample, label).stream()
                .map(candidate -> read(candidate, sample, label))
                .toList();
        Reading best = readings.get(0);
        for (Reading reading : readings) {
            best = reading.likelihood() > best.likelihood() ? reading : best;
        }
        double others = 0;
        for (Reading reading : readings) {
            boolean differs = !reading.text().equals(best.text());
            others += differs ? Math.exp((reading.likelihood() - best.likelihood()) / OVERCONFIDENCE) : 0;
        }
        return new Verdict(best.charset(), 1 / (1 + others));
    }

    private static Reading read(Candidate candidate, byte[] sample, @Nullable Charset label) {
        String text = new String(sample, candidate.charset());
        double trust = label != null && candidate.charset().equals(label) ? trustIn(label) : 0;
        return new Reading(candidate.charset(), text, candidate.writing().of(text) + candidate.prior() + trust);
    }

    /** Programs put Latin 1 on everything; who names another charset mostly means it. */
    private static double trustIn(Charset label) {
        return label.equals(CharsetNames.LATIN) ? 2 : 5;
    }

    private static List<Candidate> candidates(byte[] sample, @Nullable Charset label) {
        List<Candidate> candidates = new ArrayList<>(USUAL);
        Optional.ofNullable(label).ifPresent(charset -> consider(charset, candidates));
        icuVoice(sample).ifPresent(charset -> consider(charset, candidates));
        if (hasControls(sample)) {
            consider(StandardCharsets.UTF_16LE, candidates);
            consider(StandardCharsets.UTF_16BE, candidates);
            Stream.of("UTF-32LE", "UTF-32BE")
                    .map(Charset::forName)
                    .filter(charset -> fits(sample, charset))
                    .forEach(charset -> consider(charset, candidates));
        }
        return candidates;
    }

    private static void consider(Charset charset, List<Candidate> candidates) {
        if (candidates.stream().noneMatch(known -> known.charset().equals(charset))) {
            candidates.add(new Candidate(charset, Writing.ANY, UNUSUAL));
        }
    }

    private static Optional<Charset> icuVoice(byte[] sample) {
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        return match == null || match.getConfidence() < LEAST_ICU_CONFIDENCE
                ? Optional.empty()
                : CharsetNames.charsetOf(match.getName()).filter(charset -> !CharsetNames.isWide(charset));
    }

    /** Whether this is UTF-8 beyond doubt, as several sound sequences of three bytes are. */
    static boolean provesUtf8(byte[] bytes) {
        if (!fits(bytes, StandardCharsets.UTF_8)) {
            return false;
        }
        int sequences = 0;
        for (byte b : bytes) {
            sequences += (b & 0xff) >= 0xe0 ? 1 : 0;
        }
        return sequences >= 8;
    }

    static boolean fits(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(Math.min(bytes.length + 1, ENOUGH_CHARACTERS));
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return !result.isError() && !decoder.flush(out.clear()).isError();
    }

    private static boolean hasControls(byte[] sample) {
        for (byte b : sample) {
            if (b >= 0 && b < ' ' && "\t\r\n\f\u001b".indexOf(b) < 0) {
                return true;
            }
        }
        return false;
    }

    /** The lines that say something, those with bytes beyond ASCII; no charset but the wide ones uses LF within a character. */
    private static byte[] sample(byte[] bytes) {
        if (bytes.length <= SAMPLE || hasControls(bytes)) {
            return bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
        }
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        int start = 0;
        boolean foreign = false;
        for (int i = 0; i < bytes.length && sample.size() < SAMPLE; i++) {
            foreign |= bytes[i] < 0;
            if (bytes[i] == '\n' || i == bytes.length - 1 || i - start >= SAMPLE) {
                sample.write(bytes, start, foreign ? i + 1 - start : 0);
                start = i + 1;
                foreign = false;
            }
        }
        return sample.toByteArray();
    }
}
