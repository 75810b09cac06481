package org.complainthub.normalize.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts single recognised words, of one or several channels, together to turns. */
final class SpokenWords {

    private static final int MAX_WORDS = 200_000;

    private SpokenWords() {}

    private record Word(@Nullable String voice, String text, double start) {}

    /** Turns of {@code words}, or of {@code channels[].alternatives[0]} in the order of time. */
    static List<Turn> turns(JsonNode node) {
        JsonNode channels = node.path("channels");
        if (!channels.isArray()) {
            List<Word> words = words(node, null);
            return words.stream().allMatch(word -> word.voice() == null) ? List.of() : grouped(words);
        }
        JsonNode only = channels.path(0).path("alternatives").path(0);
        String text = TranscriptJson.text(only, "transcript");
        boolean oneVoice =
                words(only, null).stream().map(Word::voice).distinct().count() <= 1;
        return channels.size() == 1 && oneVoice && text != null ? List.of(Turn.of(null, text)) : ofChannels(channels);
    }

    private static List<Turn> ofChannels(JsonNode channels) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            String voice = channels.size() > 1 ? "channel " + i : null;
            words.addAll(words(channels.path(i).path("alternatives").path(0), voice));
        }
        words.sort(Comparator.comparingDouble(Word::start));
        return grouped(words);
    }

    private static List<Word> words(JsonNode node, @Nullable String channel) {
        List<Word> words = new ArrayList<>();
        for (JsonNode word : node.path("words")) {
            String text = TranscriptJson.text(word, "punctuated_word", "word", "text");
            if (text != null && words.size() < MAX_WORDS) {
                String voice = channel != null ? channel : TranscriptJson.text(word, "speaker", "speaker_label");
                words.add(new Word(voice, text, word.path("start").asDouble(0)));
            }
        }
        return words;
    }

    private static List<Turn> grouped(List<Word> words) {
        List<Turn> turns = new ArrayList<>();
        List<String> spoken = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            spoken.add(word.text());
            if (i + 1 == words.size() || !Objects.equals(words.get(i + 1).voice(), word.voice())) {
                turns.add(Turn.of(word.voice(), joined(spoken)));
                spoken.clear();
            }
        }
        return turns;
    }

    /** Words with blanks between them where the script has any, none before punctuation. */
    static String joined(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            boolean glued = text.isEmpty()
                    || word.isEmpty()
                    || (isGlued(word) && isGlued(text.substring(text.length() - 1)))
                    || word.matches("[\\p{Punct}，。！？、；：]+");
            text.append(glued ? "" : " ").append(word);
        }
        return text.toString().strip();
    }

    private static boolean isGlued(String text) {
        return text.matches("(?s)[\\p{IsHan}，。！？、；：].*");
    }
}
