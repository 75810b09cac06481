package org.complainthub.privacy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.complainthub.complaint.EvidenceArchive;
import org.complainthub.complaint.EvidenceUnavailable;
import org.complainthub.matching.privacy.DataSubject;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * What the hub keeps of one person as a ZIP file, structured and readable by machines (GDPR art. 20): {@code data.json}, and
 * the bytes of every receipt that is about him alone. Bytes that speak of others too are not handed out.
 */
@Component
class PersonalDataPackage {

    private final EvidenceArchive archive;
    private final ObjectMapper json;

    PersonalDataPackage(EvidenceArchive archive, @Qualifier("hubJson") ObjectMapper json) {
        this.archive = archive;
        this.json = json;
    }

    void write(DataSubject person, Map<String, List<Map<String, Object>>> data, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("data.json"));
            json.writerWithDefaultPrettyPrinter()
                    .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .writeValue(zip, data);
            zip.closeEntry();
            for (String digest : person.evidence().stream().sorted().toList()) {
                zip.putNextEntry(new ZipEntry("evidence/" + digest));
                copy(digest, zip);
                zip.closeEntry();
            }
        }
    }

    /** What is missing is told in its place; the rest is the person's due all the same. */
    private void copy(String digest, OutputStream zip) throws IOException {
        try (InputStream bytes = archive.open(digest)) {
            bytes.transferTo(zip);
        } catch (EvidenceUnavailable missing) {
            zip.write("not available".getBytes(StandardCharsets.UTF_8));
        }
    }
}
