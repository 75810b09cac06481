package org.complainthub.platform;

import java.security.SecureRandom;
import java.util.HexFormat;

/** How the hub itself reaches its embedded broker: a number in this process and a password nobody else knows. */
final class InVmServer {

    static final String USER = "hub";

    private final int number;
    private final String password;

    InVmServer(int number) {
        this.number = number;
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        password = HexFormat.of().formatHex(secret);
    }

    String url() {
        return "vm://" + number;
    }

    String password() {
        return password;
    }
}
