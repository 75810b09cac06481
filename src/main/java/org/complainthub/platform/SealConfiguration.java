package org.complainthub.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static String kept(Path file) throws IOException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, fresh(), StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException kept) {
            return Files.readString(file);
        }
        return Files.readString(file);
    }

    private static String fresh() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
