package org.complainthub.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complainthub.complaint.Channel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code POST /api/receipts/{channel}}: the body is the receipt, in whatever format a reader knows. */
@RestController
class ReceiptController {

    private final ReceiptGateway gateway;
    private final IntakeProperties properties;
    private final Clock clock;

    ReceiptController(ReceiptGateway gateway, IntakeProperties properties, Clock clock) {
        this.gateway = gateway;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * 202 with the receipt's id once the evidence is safe and the pointer committed. The same body under the same name
     * has the same id and no second effect.
     *
     * @param channel such as {@code mail} or {@code walk-in}
     * @param name file name, a help to recognise the format
     */
    @PostMapping("/api/receipts/{channel}")
    ResponseEntity<Map<String, String>> receive(
            @PathVariable String channel, @RequestParam(defaultValue = "") String name, InputStream body)
            throws IOException {
        IncomingReceipt.Inlet inlet = new IncomingReceipt.Inlet(channelOf(channel), "http");
        OffsetDateTime now = OffsetDateTime.now(clock);
        IncomingReceipt incoming = new IncomingReceipt(inlet, name, now, now, content(body));
        return ResponseEntity.accepted()
                .body(Map.of("receiptId", gateway.accept(incoming).receiptId()));
    }

    private Payload content(InputStream body) throws IOException {
        int limit = Math.toIntExact(properties.maximumSize().toBytes());
        byte[] content = body.readNBytes(limit + 1);
        if (content.length > limit) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "at most " + limit + " bytes");
        }
        if (content.length == 0) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "the body is empty");
        }
        return new Payload(content);
    }

    private static Channel channelOf(String path) {
        return channel(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such channel"));
    }

    private static Optional<Channel> channel(String path) {
        for (Channel channel : Channel.values()) {
            if (channel.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(path)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }
}
