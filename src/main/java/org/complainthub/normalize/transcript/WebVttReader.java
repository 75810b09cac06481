package org.complainthub.normalize.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptReader;
import org.jsoup.parser.Parser;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads WebVTT with or without voice spans; NOTE blocks and the header line are its preamble. */
@Component("webVttReader")
@Order(330)
class WebVttReader implements ReceiptReader {

    private static final int MAX_BYTES = 32 * 1024 * 1024;
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?[ \\t]+([^>]{1,200})>");
    private static final Pattern TAG = Pattern.compile("</?[a-z][^<>]{0,200}>|<[\\d:.]{5,12}>");

    @Override
    public boolean recognises(Receipt receipt, Content content) {
        return content.head().replaceFirst("^ï»¿", "").matches("(?s)WEBVTT(?:[ \\t\\r\\n].*)?");
    }

    @Override
    public List<ComplaintDraft> read(Receipt receipt, Content content) {
        if (content.bytes().length > MAX_BYTES) {
            throw new InvalidInput("the WebVTT file is larger than 32 MiB");
        }
        StringBuilder preamble = new StringBuilder();
        List<Turn> turns = new ArrayList<>();
        for (String block :
                content.text().text().replace("\r\n", "\n").replace('\r', '\n').split("\n{2,}")) {
            readBlock(block, turns, preamble);
        }
        if (turns.stream().allMatch(turn -> turn.voice() == null || turn.speaker() == Speaker.UNKNOWN)) {
            turns = labelled(turns);
        }
        if (turns.isEmpty()) {
            throw new InvalidInput("the WebVTT file has no cue with text");
        }
        return CallDraft.of(
                receipt, new Conversation(turns, preamble.toString(), null, Conversation.Particulars.NONE, List.of()));
    }

    /** Names before a colon show only when all the cues are seen together. */
    private static List<Turn> labelled(List<Turn> turns) {
        boolean unvoiced = turns.stream().anyMatch(turn -> turn.voice() == null);
        DialogueText together = DialogueText.ofSpoken(turns.stream()
                .map(turn -> turn.voice() == null ? turn.text() : turn.voice() + ": " + turn.text())
                .collect(Collectors.joining("\n")));
        return unvoiced && together.isDialogue() && together.preamble().isBlank() ? together.turns() : turns;
    }

    private static void readBlock(String block, List<Turn> turns, StringBuilder preamble) {
        int timing = block.indexOf("-->");
        if (block.startsWith("WEBVTT") || block.startsWith("NOTE")) {
            preamble.append(block.replaceFirst("^(?:WEBVTT|NOTE)[\\s-]*", "")).append('\n');
        } else if (timing >= 0 && block.indexOf('\n', timing) >= 0) {
            addCue(block.substring(block.indexOf('\n', timing) + 1), turns);
        }
    }

    private static void addCue(String payload, List<Turn> turns) {
        Matcher voice = VOICE.matcher(payload);
        if (!voice.find()) {
            plain(payload).forEach(turn -> add(turns, turn));
            return;
        }
        add(turns, Turn.of(null, text(payload.substring(0, voice.start()))));
        String[] spoken = VOICE.split(payload.substring(voice.start()), -1);
        List<String> names = VOICE.matcher(payload)
                .results()
                .map(span -> text(span.group(1)))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            add(turns, Turn.of(names.get(i), text(spoken[i + 1])));
        }
    }

    /** A cue without a voice: its text may bear the speaker before a colon. */
    private static List<Turn> plain(String payload) {
        return DialogueText.read(text(payload));
    }

    private static void add(List<Turn> turns, Turn turn) {
        if (!turn.text().isBlank()) {
            turns.add(turn);
        }
    }

    static String text(String payload) {
        return Parser.unescapeEntities(TAG.matcher(payload).replaceAll(""), false)
                .strip();
    }
}
