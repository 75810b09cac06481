package org.complainthub.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may log in to the pages and the console.
 *
 * @param password plain, or with Spring Security's {@code {bcrypt}} prefix; without one nobody can log in
 */
@ConfigurationProperties("hub.operator")
record OperatorProperties(@DefaultValue("operator") String name, @Nullable String password) {

    boolean isSet() {
        return password != null && !password.isBlank();
    }

    @Override
    public String toString() {
        return name;
    }
}
