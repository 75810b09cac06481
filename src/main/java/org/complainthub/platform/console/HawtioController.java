package org.complainthub.platform.console;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The few answers that the console asks its server for; login is the hub's own. */
@RestController
@ConditionalOnWebApplication
@RequestMapping(path = "/hawtio", produces = MediaType.APPLICATION_JSON_VALUE)
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

    @GetMapping({"auth/config", "plugin", "preset-connections"})
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
