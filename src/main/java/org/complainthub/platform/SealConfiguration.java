package org.complainthub.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.complainthub.complaint.Seal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The secret behind the marks on what the hub sends: configured, or made once and kept beside the data. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    private static final int SECRET_BYTES = 32;

    @Bean
    Seal seal(@Value("${hub.seal.secret}") String secret, @Value("${hub.seal.file}") Path file) throws IOException {
        return new Seal((secret.isEmpty() ? kept(file) : secret).getBytes(StandardCharsets.UTF_8));
    }

    /** Complete under its name or not there: half a secret after a crash would keep the hub from ever starting. */
    private static String kept(Path file) throws IOException {
        if (!Files.exists(file)) {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path complete = Files.createTempFile(folder, "seal-", ".part");
            Files.writeString(complete, fresh(), StandardOpenOption.SYNC);
            Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file);
    }

    private static String fresh() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
