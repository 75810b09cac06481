package org.complainthub.intake.mailbox.server;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;

/** Mailboxes as configured. */
public final class Mailboxes {

    public static final String ADDRESS = "complaints@dealer.example";

    private Mailboxes() {}

    /** On this machine, polled often. */
    public static Mailbox on(String protocol, int port, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "name", "complaints",
                "protocol", protocol,
                "host", "127.0.0.1",
                "port", String.valueOf(port),
                "username", ADDRESS,
                "interval", "50ms",
                "timeout", "2s"));
        settings.putAll(more);
        if (!settings.containsKey("authentication.kind")) {
            settings.putIfAbsent("password", "secret");
        }
        return configured(settings);
    }

    public static Mailbox configured(Map<String, String> settings) {
        Map<String, String> prefixed = new HashMap<>();
        settings.forEach((name, value) -> prefixed.put("mailbox." + name, value));
        return new Binder(
                        java.util.List.of(new MapConfigurationPropertySource(prefixed)),
                        null,
                        ApplicationConversionService.getSharedInstance())
                .bind("mailbox", Bindable.of(Mailbox.class))
                .get();
    }
}
