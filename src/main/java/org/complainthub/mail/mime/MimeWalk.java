package org.complainthub.mail.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;
import org.complainthub.complaint.Defect;
import org.jspecify.annotations.Nullable;

/** One pass over the tokens of a message, with limits on what a hostile one can cost. */
final class MimeWalk {

    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 200;
    private static final int MOST_FIELDS = 2000;
    private static final int LARGEST_PART = 32 * 1024 * 1024;

    private final MimeTokenStream tokens;
    private final Deque<Integer> alternatives = new ArrayDeque<>();
    private final List<MailPart> parts = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();
    private List<MailHeaders.Field> fields = new ArrayList<>();
    private MailHeaders rootHeaders = new MailHeaders(List.of());
    private MailHeaders current = rootHeaders;
    private @Nullable String rootType;
    private boolean rootRead;
    private int multiparts;

    /** @param headerEndsAtNonsense whether a line that is no field begins the body, rather than being skipped */
    MimeWalk(boolean headerEndsAtNonsense) {
        MimeConfig lenient = MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderCount(-1)
                .setMaxHeaderLen(-1)
                .setMaxContentLen(-1)
                .setStrictParsing(false)
                .setMalformedHeaderStartsBody(headerEndsAtNonsense)
                .build();
        tokens = new MimeTokenStream(lenient);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    }

    MailMessage walk(byte[] bytes) {
        try {
            tokens.parse(new ByteArrayInputStream(bytes));
            EntityState state = tokens.getState();
            while (state != EntityState.T_END_OF_STREAM && isWithinLimits()) {
                take(state);
                state = tokens.next();
            }
        } catch (MimeException | IOException | RuntimeException broken) {
            defects.add(new Defect("MIME_BROKEN", null, broken.getClass().getSimpleName(), "what was read before"));
        }
        if (!rootRead) {
            rootHeaders = new MailHeaders(fields);
        }
        return new MailMessage(rootHeaders, rootType == null ? "text/plain" : rootType, parts, defects);
    }

    private boolean isWithinLimits() {
        if (alternatives.size() <= DEEPEST && parts.size() < MOST_PARTS) {
            return true;
        }
        defects.add(new Defect("LIMIT_REACHED", "MIME structure", null, parts.size() + " parts"));
        return false;
    }

    private void take(EntityState state) throws IOException {
        switch (state) {
            case T_START_HEADER -> fields = new ArrayList<>();
            case T_FIELD -> takeField(tokens.getField());
            case T_END_HEADER -> takeHeader();
            case T_START_MULTIPART -> startMultipart();
            case T_END_MULTIPART -> alternatives.poll();
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

    private void startMultipart() {
        multiparts++;
        int outer = alternatives.isEmpty() ? 0 : alternatives.peek();
        boolean alternative = type().equals("multipart/alternative");
        alternatives.push(alternative ? multiparts : outer);
    }

    private void takeBody() throws IOException {
        byte[] raw = read(tokens.getInputStream());
        String encoding = current.raw("Content-Transfer-Encoding").replaceAll("[;\\s].*", "");
        int alternative = alternatives.isEmpty() ? 0 : alternatives.peek();
        parts.add(new MailPart(current, type(), alternative, TransferDecoding.decode(raw, encoding)));
    }

    private byte[] read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_PART);
        if (in.read() >= 0) {
            defects.add(new Defect("LIMIT_REACHED", "part " + parts.size(), null, bytes.length + " bytes"));
        }
        return bytes;
    }

    /** The media type of the entity whose body begins here; the first one is that of the message. */
    private String type() {
        String claimed = tokens.getBodyDescriptor().getMimeType();
        String type = claimed == null ? "text/plain" : claimed.toLowerCase(Locale.ROOT);
        rootType = rootType == null ? type : rootType;
        return type;
    }
}
