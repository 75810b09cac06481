package org.complainthub.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.ErrorResponseException;

class MultipartBodyTest {

    private static final String TYPE = "multipart/form-data; boundary=xyz";

    @Test
    void givesEachFileWithItsNameAndItsBytes() throws IOException {
        String form = part("filename=\"投诉.txt\"", "刹车\r\n异响") + part("filename*=UTF-8''%E4%BF%A1.pdf", "%PDF-")
                + "--xyz--\r\n";
        try (SpooledBody body = spooled(form);
                MultipartBody parts = MultipartBody.of(body, TYPE)) {
            assertThat(parts.files()).extracting(MultipartBody.FilePart::name).containsExactly("投诉.txt", "信.pdf");
            assertThat(contents(parts)).containsExactly("刹车\r\n异响", "%PDF-");
        }
    }

    @Test
    void looksIntoNoFile() throws IOException {
        String mail =
                "Subject: x\r\nContent-Type: multipart/mixed; boundary=abc\r\n\r\n--abc\r\n\r\nhello\r\n--abc--\r\n";
        String form = "--xyz\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.eml\"\r\n"
                + "Content-Type: message/rfc822\r\n\r\n" + mail + "\r\n--xyz--\r\n";
        try (SpooledBody body = spooled(form);
                MultipartBody parts = MultipartBody.of(body, TYPE)) {
            assertThat(contents(parts)).containsExactly(mail);
        }
    }

    @Test
    void givesALetterWithItsSidecar() throws IOException {
        String form = part("filename=\"信.pdf.meta.yaml\"", "sender: 沈知远") + part("filename=\"信.pdf\"", "%PDF-")
                + part("filename=\"other.txt\"", "words") + "--xyz--\r\n";
        try (SpooledBody body = spooled(form);
                MultipartBody parts = MultipartBody.of(body, TYPE)) {
            List<MultipartBody.FilePart> pairs = parts.paired(Instant.EPOCH);
            assertThat(pairs).extracting(MultipartBody.FilePart::name).containsExactly("信.pdf", "other.txt");
            assertThat(pairs.get(0).sidecar().registration().sender()).isEqualTo("沈知远");
            assertThat(pairs.get(1).sidecar()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"b.pdf.meta.yaml, sender: Ann, belongs to no file", "a.pdf.meta.yaml, sendr: Ann, there is no key sendr"
    })
    void refusesASidecarThatTellsOfNoLetter(String name, String content, String reason) throws IOException {
        String form = part("filename=\"a.pdf\"", "%PDF-") + part("filename=\"" + name + "\"", content) + "--xyz--\r\n";
        try (SpooledBody body = spooled(form);
                MultipartBody parts = MultipartBody.of(body, TYPE)) {
            assertThatThrownBy(() -> parts.paired(Instant.EPOCH)).hasMessageContaining(reason);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"filename*=UTF-8''%E4%B", "filename*=no charset''a.txt", "filename*=(''a.txt", "filename=\""})
    void refusesANameThatIsEncodedWrongly(String name) throws IOException {
        try (SpooledBody body = spooled(part(name, "a") + "--xyz--\r\n")) {
            assertThatThrownBy(() -> MultipartBody.of(body, TYPE))
                    .isInstanceOf(ErrorResponseException.class)
                    .hasMessageContaining("400");
        }
    }

    @Test
    void leavesNothingOnDisk() throws IOException {
        Path file;
        try (SpooledBody body = spooled(part("filename=\"a.txt\"", "a") + "--xyz--\r\n");
                MultipartBody parts = MultipartBody.of(body, TYPE)) {
            file = parts.files().get(0).content().file();
            assertThat(file).exists();
        }
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no form at all",
                "--xyz--\r\n",
                "--xyz\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nno file\r\n--xyz--\r\n",
                "--xyz\r\nContent-Disposition: form-data; name=\"f\"; filename=\"cut.txt\"\r\n\r\ncut off"
            })
    void refusesWhatIsNoFormOfFiles(String form) throws IOException {
        try (SpooledBody body = spooled(form)) {
            assertThatThrownBy(() -> MultipartBody.of(body, TYPE)).isInstanceOf(ErrorResponseException.class);
        }
    }

    private static String part(String name, String content) {
        return "--xyz\r\nContent-Disposition: form-data; name=\"files\"; " + name
                + "\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
    }

    private static SpooledBody spooled(String text) throws IOException {
        return SpooledBody.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 100_000);
    }

    private static List<String> contents(MultipartBody parts) throws IOException {
        List<String> contents = new java.util.ArrayList<>();
        for (MultipartBody.FilePart part : parts.files()) {
            try (InputStream content = part.content().open()) {
                contents.add(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    @Test
    void keepsNothingOfABodyThatIsTooLarge() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        long before = bodies(folder);
        assertThatThrownBy(() -> SpooledBody.of(new ByteArrayInputStream(new byte[100]), 99))
                .isInstanceOf(BodyTooLarge.class);
        assertThat(bodies(folder)).isEqualTo(before);
    }

    private static long bodies(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".body")).count();
        }
    }
}
