package org.complainthub.intake.sidecar;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import org.complainthub.charset.DecodedText;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Registration;
import org.complainthub.intake.file.FileSighting;
import org.jspecify.annotations.Nullable;

/** What the mail room noted of a letter, in YAML or JSON. A sidecar with a mistake in it tells nothing but that. */
public final class Sidecar {

    /** Bytes of the largest one. */
    public static final int MOST_BYTES = 16 * 1024;

    private static final ObjectReader YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerFor(SidecarNote.class);
    /** As it is typed in China: a wide colon, no blank behind it. */
    private static final String KEY = "(?m)^([\\p{L}]{1,20})[ \\t]*[:：][ \\t]*(?=\\S)";

    private final String name;
    private final byte[] content;
    private final Told told;

    private record Told(@Nullable OffsetDateTime receivedAt, @Nullable Channel channel, Registration registration) {

        static Told nothing(String fault) {
            return new Told(null, null, Registration.missing(fault));
        }
    }

    private Sidecar(String name, byte[] content, Told told) {
        this.name = name;
        this.content = content;
        this.told = told;
    }

    /** One that should have come and did not. */
    public static Sidecar missing() {
        return new Sidecar("", new byte[0], Told.nothing("no sidecar came"));
    }

    /** Reads a sidecar; never throws. */
    public static Sidecar of(String name, byte[] content, Instant now) {
        try {
            return new Sidecar(name, content, told(content, now));
        } catch (IllegalArgumentException unusable) {
            return new Sidecar(name, content, Told.nothing(name + ": " + unusable.getMessage()));
        }
    }

    /**
     * Reads one that lies in a folder or on a server.
     *
     * @throws IOException when it cannot be read now, or changes meanwhile
     */
    public static Sidecar read(FileSighting file, InputStream in, Instant now) throws IOException {
        byte[] content = in.readNBytes(MOST_BYTES + 1);
        if (content.length != Math.min(file.size(), MOST_BYTES + 1)) {
            throw new IOException("the sidecar changed while it was read");
        }
        return of(file.name(), content, now);
    }

    private static Told told(byte[] content, Instant now) {
        if (content.length > MOST_BYTES) {
            throw new IllegalArgumentException("it has more than " + MOST_BYTES + " bytes");
        }
        SidecarNote note = note(DecodedText.of(content, null).text());
        OffsetDateTime received = note.received() == null ? null : ReceivedStamp.read(note.received(), now);
        return new Told(received, channelNamed(note.channel()), note.registration());
    }

    private static SidecarNote note(String text) {
        try {
            @Nullable
            SidecarNote note = text.isBlank() ? SidecarNote.EMPTY : YAML.readValue(text.replaceAll(KEY, "$1: "));
            if (note == null || note.equals(SidecarNote.EMPTY)) {
                throw new IllegalArgumentException("it tells nothing");
            }
            return note;
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException(reason(unreadable), unreadable);
        }
    }

    private static String reason(JacksonException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return "there is no key " + unknown.getPropertyName();
        }
        String line = unreadable.getLocation() == null
                ? ""
                : "line " + unreadable.getLocation().getLineNr() + ": ";
        return unreadable.getCause() instanceof IllegalArgumentException cause
                ? line + cause.getMessage()
                : line + "it is no list of keys and values";
    }

    private static @Nullable Channel channelNamed(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String name = written.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "channel is none of " + Arrays.toString(Channel.values()) + ": " + written));
    }

    /** Of its file. */
    public String name() {
        return name;
    }

    /** Its bytes, which belong to the evidence; empty when it did not come. */
    public byte[] content() {
        return content;
    }

    /** The trusted time of receipt, null when it tells none. */
    public @Nullable OffsetDateTime receivedAt() {
        return told.receivedAt();
    }

    /** Null to keep that of the inlet. */
    public @Nullable Channel channel() {
        return told.channel();
    }

    public Registration registration() {
        return told.registration();
    }

    /** Why it tells nothing, null when it does. */
    public @Nullable String fault() {
        return told.registration().fault();
    }

    @Override
    public String toString() {
        return name;
    }
}
