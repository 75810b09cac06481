package org.complainthub.mail.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;
import org.complainthub.complaint.Defect;
import org.jspecify.annotations.Nullable;

/** The first engine: one pass over the tokens that Apache Mime4j finds. */
final class MimeWalk {

    private static final int MOST_FIELDS = 2000;
    private static final int LARGEST_PART = 32 * 1024 * 1024;

    private final MimeTokenStream tokens;
    private final PartCollector collected = new PartCollector();
    private List<MailHeaders.Field> fields = new ArrayList<>();
    private MailHeaders rootHeaders = new MailHeaders(List.of());
    private MailHeaders current = rootHeaders;
    private @Nullable String rootType;
    private boolean rootRead;

    MimeWalk() {
        MimeConfig lenient = MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderCount(-1)
                .setMaxHeaderLen(-1)
                .setMaxContentLen(-1)
                .setStrictParsing(false)
                .setMalformedHeaderStartsBody(false)
                .build();
        tokens = new MimeTokenStream(lenient);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    }

    MailMessage walk(byte[] bytes) {
        try {
            tokens.parse(new ByteArrayInputStream(bytes));
            EntityState state = tokens.getState();
            while (state != EntityState.T_END_OF_STREAM && !collected.isFull()) {
                take(state);
                state = tokens.next();
            }
        } catch (MimeException | IOException | RuntimeException broken) {
            collected.note(new Defect("MIME_BROKEN", null, broken.getClass().getSimpleName(), "what was read before"));
        }
        if (!rootRead) {
            rootHeaders = new MailHeaders(fields);
        }
        return new MailMessage(
                rootHeaders, rootType == null ? "text/plain" : rootType, collected.parts(), collected.defects());
    }

    private void take(EntityState state) throws IOException {
        switch (state) {
            case T_START_HEADER -> fields = new ArrayList<>();
            case T_FIELD -> takeField(tokens.getField());
            case T_END_HEADER -> takeHeader();
            case T_START_BODYPART -> collected.nextChild();
            case T_START_MULTIPART -> collected.enter(type());
            case T_END_MULTIPART -> collected.leave();
            case T_BODY -> takeBody();
            default -> {}
        }
    }

    private void takeField(Field field) {
        if (fields.size() >= MOST_FIELDS) {
            return;
        }
        ByteSequence raw = field.getRaw();
        String whole = raw == null
                ? field.getName() + ":" + field.getBody()
                : new String(raw.toByteArray(), StandardCharsets.ISO_8859_1);
        int colon = whole.indexOf(':');
        if (colon > 0) {
            fields.add(MailHeaders.field(whole.substring(0, colon), whole.substring(colon + 1)));
        }
    }

    private void takeHeader() {
        current = new MailHeaders(fields);
        if (!rootRead) {
            rootRead = true;
            rootHeaders = current;
        }
    }

    private void takeBody() throws IOException {
        InputStream in = tokens.getInputStream();
        byte[] raw = in.readNBytes(LARGEST_PART);
        if (in.read() >= 0) {
            collected.note(new Defect("LIMIT_REACHED", "part", null, raw.length + " bytes"));
        }
        collected.leaf(current, type(), raw);
    }

    /** The media type of the entity whose body begins here; the first one is that of the message. */
    private String type() {
        String type = MediaType.of(current).orElse(tokens.getBodyDescriptor().getMimeType());
        rootType = rootType == null ? type : rootType;
        return type;
    }
}
