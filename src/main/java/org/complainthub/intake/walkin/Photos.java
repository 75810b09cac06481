package org.complainthub.intake.walkin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complainthub.complaint.EvidenceItem;
import org.complainthub.complaint.EvidenceStore;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the pictures of a form as evidence. What a picture is, its first bytes say, not its name. */
@Component("walkInPhotos")
class Photos {

    static final int MOST = 10;

    private static final int HEAD = 16;
    private static final Map<String, Pattern> SIGNATURES = Map.of(
            "image/jpeg", beginning("\u00ff\u00d8\u00ff"),
            "image/png", beginning("\u0089PNG\r\n"),
            "image/webp", beginning("RIFF.{4}WEBP"),
            "image/heic", beginning(".{4}ftyp(heic|heix|mif1|msf1)"),
            "application/pdf", beginning("%PDF-"));

    private final EvidenceStore evidence;

    Photos(EvidenceStore evidence) {
        this.evidence = evidence;
    }

    /** Whether all of them are pictures or scans, and few enough. */
    static boolean areAcceptable(List<MultipartFile> files) throws IOException {
        if (files.size() > MOST) {
            return false;
        }
        for (MultipartFile file : files) {
            if (mediaType(file).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The evidence that they are now. */
    List<EvidenceItem> keep(List<MultipartFile> files) throws IOException {
        List<EvidenceItem> kept = new ArrayList<>();
        for (MultipartFile file : files) {
            String mediaType = mediaType(file).orElseThrow(() -> new IOException("this is no picture"));
            try (InputStream content = file.getInputStream()) {
                String name = "photo-" + (kept.size() + 1) + "." + mediaType.substring(mediaType.indexOf('/') + 1);
                kept.add(new EvidenceItem(evidence.put(content), mediaType, file.getSize(), name));
            }
        }
        return kept;
    }

    private static Optional<String> mediaType(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            String head = new String(content.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return SIGNATURES.entrySet().stream()
                    .filter(signature -> signature.getValue().matcher(head).lookingAt())
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    private static Pattern beginning(String signature) {
        return Pattern.compile(signature, Pattern.DOTALL);
    }
}
