package org.complainthub.desk.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.complainthub.complaint.EvidenceItem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Evidence of a complaint file: a page that shows it, the pictures on that page, and the bytes to download. */
@Controller
@RequestMapping("/desk/files/{number}/evidence/{sha256}")
class EvidenceController {

    /** Whatever the bytes pretend to be, the browser runs and loads nothing. */
    static final String SANDBOX = "sandbox; default-src 'none'";

    private static final int MOST_PAGES = 30;

    private final EvidenceAccess evidence;

    EvidenceController(EvidenceAccess evidence) {
        this.evidence = evidence;
    }

    @GetMapping
    String show(@PathVariable String number, @PathVariable String sha256, Authentication who, Model model) {
        EvidenceItem item = evidence.item(number, sha256, who, "page of");
        int pages = isPdf(item) ? evidence.drawn(item, SafePicture::pages) : 0;
        model.addAttribute("number", number);
        model.addAttribute("item", item);
        model.addAttribute("picture", isPicture(item));
        model.addAttribute(
                "pages", IntStream.range(0, Math.min(pages, MOST_PAGES)).boxed().toList());
        model.addAttribute("morePages", pages > MOST_PAGES);
        return "desk/evidence";
    }

    @GetMapping("/picture")
    ResponseEntity<byte[]> picture(@PathVariable String number, @PathVariable String sha256, Authentication who) {
        EvidenceItem item = evidence.item(number, sha256, who, "picture");
        return png(isPicture(item) ? evidence.drawn(item, SafePicture::ofPicture) : Optional.empty());
    }

    @GetMapping("/pages/{page}")
    ResponseEntity<byte[]> page(
            @PathVariable String number, @PathVariable String sha256, @PathVariable int page, Authentication who) {
        EvidenceItem item = evidence.item(number, sha256, who, "page " + page + " of");
        return png(isPdf(item) ? evidence.drawn(item, pdf -> SafePicture.ofPage(pdf, page)) : Optional.empty());
    }

    @GetMapping("/download")
    ResponseEntity<byte[]> download(@PathVariable String number, @PathVariable String sha256, Authentication who) {
        EvidenceItem item = evidence.item(number, sha256, who, "download of");
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(fileName(item), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("Content-Security-Policy", SANDBOX)
                .body(evidence.bytes(item));
    }

    private static ResponseEntity<byte[]> png(Optional<byte[]> picture) {
        byte[] drawn = picture.orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "not to be shown as a picture"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header("Content-Security-Policy", SANDBOX)
                .body(drawn);
    }

    private static boolean isPicture(EvidenceItem item) {
        return type(item.mediaType()).startsWith("image/")
                && !type(item.mediaType()).contains("svg");
    }

    private static boolean isPdf(EvidenceItem item) {
        return type(item.mediaType()).startsWith("application/pdf");
    }

    private static String type(@Nullable String mediaType) {
        return mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT);
    }

    private static String fileName(EvidenceItem item) {
        String name = item.name() == null ? item.sha256().substring(0, 12) + ending(item.mediaType()) : item.name();
        return name.replaceAll("[\\p{Cntrl}/\\\\]", "_");
    }

    /** By which the computer of whoever saves it knows what to open it with. */
    private static String ending(String mediaType) {
        return switch (mediaType) {
            case "message/rfc822" -> ".eml";
            case "application/json" -> ".json";
            case "application/pdf" -> ".pdf";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "text/csv" -> ".csv";
            case "text/plain" -> ".txt";
            default -> "";
        };
    }
}
