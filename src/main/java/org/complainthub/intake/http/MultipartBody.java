package org.complainthub.intake.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;
import org.complainthub.intake.sidecar.Sidecar;
import org.complainthub.intake.sidecar.SidecarNames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The files of a form (RFC 7578), each on disk for as long as the request lasts. */
final class MultipartBody implements AutoCloseable {

    private static final int MOST_PARTS = 50;
    private static final int LONGEST_EPILOGUE = 1024;
    private static final MimeConfig LIMITS =
            MimeConfig.custom().setMaxHeaderCount(20).setMaxHeaderLen(8192).build();

    private final List<FilePart> files = new ArrayList<>();

    /**
     * A file and the name that its sender gave it.
     *
     * @param sidecar what another file of the form tells of it, null when none does
     */
    record FilePart(String name, SpooledBody content, @Nullable Sidecar sidecar) {}

    /** @throws org.springframework.web.ErrorResponseException 400 for what is no form or holds what is no file */
    static MultipartBody of(SpooledBody body, String contentType) throws IOException {
        if (!isWhole(body, contentType)) {
            throw Doorkeeper.problem(HttpStatus.BAD_REQUEST, "the form has no closing delimiter: it was cut off");
        }
        MultipartBody form = new MultipartBody();
        try (InputStream content = body.open()) {
            form.read(content, contentType, body.size());
            return form;
        } catch (MimeException broken) {
            form.close();
            throw Doorkeeper.problem(HttpStatus.BAD_REQUEST, "the form cannot be read: " + broken.getMessage());
        } catch (IOException | RuntimeException failed) {
            form.close();
            throw failed;
        }
    }

    // the parser takes the end of a form that was cut off for its end
    private static boolean isWhole(SpooledBody body, String contentType) throws IOException {
        String boundary = MediaType.parseMediaType(contentType).getParameter("boundary");
        return boundary != null && body.end(LONGEST_EPILOGUE).contains("--" + boundary.replace("\"", "") + "--");
    }

    private void read(InputStream content, String contentType, long most) throws IOException, MimeException {
        MimeTokenStream tokens = new MimeTokenStream(LIMITS);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parseHeadless(content, contentType);
        String name = "";
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_BODYPART -> name = "";
                case T_FIELD -> name = fileName(tokens.getField(), name);
                case T_BODY -> add(name, tokens.getInputStream(), most);
                default -> {}
            }
        }
        if (files.isEmpty()) {
            throw Doorkeeper.problem(HttpStatus.BAD_REQUEST, "the form holds no file");
        }
    }

    private static String fileName(Field field, String otherwise) {
        if (!field.getName().equalsIgnoreCase("Content-Disposition")) {
            return otherwise;
        }
        ByteSequence raw = field.getRaw();
        String line = raw == null ? field.getBody() : new String(raw.toByteArray(), StandardCharsets.UTF_8);
        return fileName(line.substring(line.indexOf(':') + 1).strip());
    }

    private static String fileName(String disposition) {
        try {
            String name = ContentDisposition.parse(disposition).getFilename();
            return name == null ? "" : name;
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException malformed) {
            throw Doorkeeper.problem(HttpStatus.BAD_REQUEST, "the name of a file is malformed");
        }
    }

    private void add(String name, InputStream content, long most) throws IOException {
        if (name.isBlank()) {
            throw Doorkeeper.problem(HttpStatus.BAD_REQUEST, "every part is a file and has a file name");
        }
        if (files.size() == MOST_PARTS) {
            throw Doorkeeper.problem(HttpStatus.BAD_REQUEST, "a form holds at most " + MOST_PARTS + " files");
        }
        files.add(new FilePart(name, SpooledBody.of(content, most), null));
    }

    List<FilePart> files() {
        return files;
    }

    /**
     * The letters and other files, each with its sidecar.
     *
     * @throws org.springframework.web.ErrorResponseException 400 for a sidecar without its letter or that cannot be used
     */
    List<FilePart> paired(Instant now) throws IOException {
        Map<String, Sidecar> sidecars = new HashMap<>();
        List<FilePart> letters =
                files.stream().filter(file -> !SidecarNames.isOne(file.name())).toList();
        Set<String> names = letters.stream().map(FilePart::name).collect(Collectors.toSet());
        for (FilePart file : files) {
            if (SidecarNames.isOne(file.name())) {
                String letter = SidecarNames.letterOf(file.name(), names)
                        .orElseThrow(() -> Doorkeeper.problem(
                                HttpStatus.BAD_REQUEST, file.name() + " belongs to no file of the form"));
                sidecars.put(letter, sidecar(file, now));
            }
        }
        return letters.stream()
                .map(file -> new FilePart(file.name(), file.content(), sidecars.get(file.name())))
                .toList();
    }

    private static Sidecar sidecar(FilePart file, Instant now) throws IOException {
        try (InputStream content = file.content().open()) {
            Sidecar sidecar = Sidecar.of(file.name(), content.readNBytes(Sidecar.MOST_BYTES + 1), now);
            if (sidecar.fault() != null) {
                throw Doorkeeper.problem(HttpStatus.BAD_REQUEST, sidecar.fault());
            }
            return sidecar;
        }
    }

    @Override
    public void close() throws IOException {
        for (FilePart file : files) {
            file.content().close();
        }
    }
}
