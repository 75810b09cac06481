package org.complainthub.normalize.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complainthub.complaint.ComplaintDraft;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.normalize.Content;
import org.complainthub.normalize.ReceiptReader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads SubRip subtitles, whose speakers stand before a colon in the text. */
@Component("subRipReader")
@Order(340)
class SubRipReader implements ReceiptReader {

    private static final int MAX_BYTES = 32 * 1024 * 1024;
    private static final Pattern START =
            Pattern.compile("(?s)^(?:ï»¿)?\\s*\\d{1,6}\\s*\\r?\\n\\s*\\d{1,3}:\\d{2}:\\d{2}[,.]\\d{1,3}\\s*-->.*");
    private static final Pattern TIMES = Pattern.compile("\\s*\\d{1,3}:\\d{2}:\\d{2}[,.]\\d{1,3}\\s*-->");

    @Override
    public boolean recognises(Receipt receipt, Content content) {
        return START.matcher(content.head()).matches();
    }

    @Override
    public List<ComplaintDraft> read(Receipt receipt, Content content) {
        if (content.bytes().length > MAX_BYTES) {
            throw new InvalidInput("the subtitle file is larger than 32 MiB");
        }
        String text = content.text().text().replace("\r\n", "\n").replace('\r', '\n');
        String lines = cues(text).stream()
                .map(WebVttReader::text)
                .filter(cue -> !cue.isBlank())
                .collect(Collectors.joining("\n"));
        if (lines.isBlank()) {
            throw new InvalidInput("the subtitle file has no cue with text");
        }
        DialogueText dialogue = DialogueText.of(lines);
        List<Turn> turns = dialogue.turns().isEmpty()
                ? lines.lines().map(line -> Turn.of(null, line)).toList()
                : dialogue.turns();
        return CallDraft.of(
                receipt, new Conversation(turns, dialogue.preamble(), null, Conversation.Particulars.NONE, List.of()));
    }

    /** What stands below the times of each cue, up to the next blank line. */
    private static List<String> cues(String text) {
        List<String> cues = new ArrayList<>();
        StringBuilder cue = new StringBuilder();
        boolean within = false;
        for (String line : text.split("\n")) {
            if (within && !line.isBlank()) {
                cue.append(line).append('\n');
            } else if (within) {
                cues.add(cue.toString());
                cue.setLength(0);
                within = false;
            } else {
                within = TIMES.matcher(line).lookingAt();
            }
        }
        cues.add(cue.toString());
        return cues;
    }
}
