package org.complainthub.intake.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.ErrorResponseException;

/** Requests of strangers: forms of files, and signatures before anybody knows whose they are. */
public final class HttpFuzz implements FuzzTargets {

    private static final Instant NOW = Instant.ofEpochSecond(1_795_000_000);
    private static final String FORM = "--xyz\r\nContent-Disposition: form-data; name=\"f\"; filename=\"信.pdf\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n%PDF-\r\n--xyz\r\nContent-Disposition: form-data; name=g;"
            + " filename*=UTF-8''%E4%BF%A1.pdf.meta.yaml\r\n\r\nsender: 沈知远\r\n--xyz--\r\n";

    @Override
    public List<FuzzTarget> targets() {
        return List.of(
                FuzzTarget.ofTexts("HTTP: form of files", List.of(FORM), HttpFuzz::readForm)
                        .refusingBy(ErrorResponseException.class),
                FuzzTarget.ofTexts(
                        "HTTP: signature",
                        List.of("1795000000\nsha256=" + "0a".repeat(32) + "\nbody"),
                        HttpFuzz::checkSignature),
                FuzzTarget.ofTexts(
                                "HTTP: path and query",
                                List.of("walk-in\nname=%E4%BF%A1.txt&x=1\ntext/plain"),
                                HttpFuzz::readQuery)
                        .refusingBy(ErrorResponseException.class));
    }

    private static void readForm(byte[] input) throws IOException {
        try (SpooledBody body = SpooledBody.of(new ByteArrayInputStream(input), 1 << 20);
                MultipartBody form = MultipartBody.of(body, "multipart/form-data; boundary=xyz")) {
            form.paired(NOW);
        }
    }

    private static void checkSignature(byte[] input) throws IOException {
        String[] parts = new String(input, UTF_8).split("\n", 3);
        if (parts.length == 3 && Signature.isTimely(parts[0], parts[1], NOW)) {
            try (InputStream body = new ByteArrayInputStream(parts[2].getBytes(UTF_8))) {
                Signature.of(parts[0], parts[1]).isOf(body, "a secret of the tests");
            }
        }
    }

    private static void readQuery(byte[] input) {
        String[] parts = (new String(input, UTF_8) + "\n\n").split("\n", -1);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setQueryString(parts[1]);
        request.addHeader("Content-Type", parts[2]);
        Clients.channel(parts[0]);
        ReceiptController.isForm(request);
        ReceiptController.name(request);
    }
}
