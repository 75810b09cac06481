package org.complainthub.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** One hub and one mail server for all test classes that can share them; stopped after the last class. */
final class SharedHub implements BeforeAllCallback {

    private static Servers servers;

    static TestHub hub() {
        return servers.hub;
    }

    static TestMail mail() {
        return servers.mail;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        servers = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedHub.class))
                .computeIfAbsent("servers", key -> Servers.start(), Servers.class);
    }

    private record Servers(Path data, TestMail mail, TestHub hub) implements AutoCloseable {

        static Servers start() {
            try {
                Path data = Files.createTempDirectory("complaint-hub-journey");
                TestMail mail = new TestMail();
                return new Servers(data, mail, TestHub.start(data, mail, "--spring.jmx.enabled=true"));
            } catch (Exception failed) {
                throw new IllegalStateException("the hub does not start", failed);
            }
        }

        @Override
        public void close() throws Exception {
            hub.close();
            mail.close();
            FileSystemUtils.deleteRecursively(data);
        }
    }
}
