package org.complainthub.platform.console;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The few answers that a console asks its server for; login is the hub's own. */
@RestController
@ConditionalOnWebApplication
@RequestMapping(
        path = {"/hawtio", "/console"},
        produces = MediaType.APPLICATION_JSON_VALUE)
class HawtioController {

    @GetMapping("user")
    String user(Principal principal) {
        return "\"" + principal.getName().replaceAll("[^A-Za-z0-9._@-]", "") + "\"";
    }

    @GetMapping("auth/config/session-timeout")
    Map<String, Integer> sessionTimeout() {
        return Map.of("timeout", 0);
    }

    @GetMapping("auth/config/login")
    Map<String, String> login() {
        return Map.of("type", "external");
    }

    /** Hawtio shows the broker's console as a plugin of its own. */
    @GetMapping("plugin")
    List<Map<String, String>> plugins(HttpServletRequest request) {
        Map<String, String> broker = Map.of(
                "url", "/hawtio",
                "scope", "brokerConsole",
                "module", "./plugin",
                "remoteEntryFileName", "broker-console.js");
        return request.getServletPath().startsWith("/hawtio") ? List.of(broker) : List.of();
    }

    @GetMapping({"auth/config", "preset-connections"})
    List<Object> nothingConfigured() {
        return List.of();
    }

    @GetMapping("auth/config/oidc")
    Map<String, Object> noOidc() {
        return Map.of();
    }

    @GetMapping({"proxy/enabled", "keycloak/enabled"})
    boolean disabled() {
        return false;
    }
}
