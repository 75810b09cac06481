package org.complainthub.intake.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.IncomingReceipt;
import org.complainthub.intake.Payload;
import org.complainthub.intake.ReceiptGateway;
import org.complainthub.intake.ReceiptNotTaken;
import org.complainthub.intake.sidecar.SidecarNames;
import org.complainthub.intake.watch.InletWatch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** {@code POST /api/receipts/{channel}}: the body is a receipt, in whatever format a reader knows, or a form of files. */
@RestController
@ConditionalOnWebApplication
class ReceiptController {

    private final ReceiptGateway gateway;
    private final Doorkeeper doorkeeper;
    private final HttpIntakeProperties properties;
    private final Clock clock;

    ReceiptController(ReceiptGateway gateway, Doorkeeper doorkeeper, HttpIntakeProperties properties, Clock clock) {
        this.gateway = gateway;
        this.doorkeeper = doorkeeper;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * What was taken.
     *
     * @param receiptId of the first, or only one
     * @param receipts all, in the order of the request
     */
    record Accepted(String receiptId, List<AcceptedFile> receipts) {}

    /** One receipt, and the name it came under. */
    record AcceptedFile(String name, String receiptId) {}

    /**
     * 202 with the ids of the receipts once their evidence is safe and their pointers are committed. The same body under
     * the same name has the same id and no second effect.
     *
     * @param path a channel, such as {@code mail} or {@code walk-in}
     * @param request whose query may hold the file's {@code name}, a help to recognise the format; the files of a form
     *     have their own
     */
    @PostMapping("/api/receipts/{channel}")
    ResponseEntity<Accepted> receive(@PathVariable("channel") String path, HttpServletRequest request)
            throws IOException {
        Principal user = Objects.requireNonNull(request.getUserPrincipal(), "security lets nobody in without a name");
        String inlet = doorkeeper.inlet(user.getName());
        IncomingReceipt.Inlet from = new IncomingReceipt.Inlet(doorkeeper.admit(inlet, path), inlet);
        boolean form = isForm(request);
        long most = properties.maximumSize().toBytes();
        if (request.getContentLengthLong() > most) {
            throw new BodyTooLarge(most);
        }
        try (SpooledBody body = SpooledBody.of(request.getInputStream(), most)) {
            return ResponseEntity.accepted()
                    .body(
                            form
                                    ? files(from, body, request.getContentType())
                                    : accepted(List.of(take(from, single(request, body)))));
        }
    }

    /** From the query alone: to ask for a parameter would have the server read a form. */
    static String name(HttpServletRequest request) {
        String name = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getFirst("name");
        try {
            return name == null ? "" : UriUtils.decode(name.replace('+', ' '), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Doorkeeper.problem(HttpStatus.BAD_REQUEST, "the name is not encoded as a URI wants it");
        }
    }

    static boolean isForm(HttpServletRequest request) {
        String encoding = Objects.toString(request.getHeader("Content-Encoding"), "identity");
        MediaType type = type(request.getContentType());
        boolean form = type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA);
        if (!encoding.equalsIgnoreCase("identity")
                || (!form && type.getType().equals("multipart"))
                || type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED)) {
            throw Doorkeeper.problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "send the file itself, as application/octet-stream if in doubt, or files as multipart/form-data");
        }
        return form;
    }

    private static MediaType type(@org.jspecify.annotations.Nullable String header) {
        try {
            return header == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(header);
        } catch (org.springframework.http.InvalidMediaTypeException noType) {
            throw Doorkeeper.problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type names no media type");
        }
    }

    private Accepted files(IncomingReceipt.Inlet from, SpooledBody body, String contentType) throws IOException {
        try (MultipartBody form = MultipartBody.of(body, contentType)) {
            List<AcceptedFile> taken = new ArrayList<>();
            for (MultipartBody.FilePart file : form.paired(clock.instant())) {
                taken.add(take(from, file));
            }
            return accepted(taken);
        }
    }

    private static MultipartBody.FilePart single(HttpServletRequest request, SpooledBody body) {
        String name = name(request);
        if (SidecarNames.isOne(name)) {
            throw Doorkeeper.problem(HttpStatus.BAD_REQUEST, "a sidecar comes with its letter, as files of one form");
        }
        return new MultipartBody.FilePart(name, body, null);
    }

    private static Accepted accepted(List<AcceptedFile> taken) {
        return new Accepted(taken.get(0).receiptId(), List.copyOf(taken));
    }

    private AcceptedFile take(IncomingReceipt.Inlet from, MultipartBody.FilePart file) {
        String name = file.name();
        SpooledBody body = file.content();
        InletWatch watch = doorkeeper.watch(from.source());
        if (body.size() == 0) {
            throw Doorkeeper.problem(HttpStatus.BAD_REQUEST, name.isEmpty() ? "the body is empty" : name + " is empty");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        try {
            Receipt receipt = gateway.accept(new IncomingReceipt(
                    from, name, now, now, Payload.ofFile(body.size(), body::open), file.sidecar(), List.of()));
            watch.tookOne();
            return new AcceptedFile(receipt.name(), receipt.receiptId());
        } catch (InvalidInput never) {
            watch.refused(String.valueOf(never.getMessage()));
            throw Doorkeeper.problem(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(never.getMessage()));
        } catch (ReceiptNotTaken later) {
            watch.failed(String.valueOf(later.getMessage()));
            throw Doorkeeper.problem(HttpStatus.SERVICE_UNAVAILABLE, later.getMessage() + "; send it again");
        }
    }
}
