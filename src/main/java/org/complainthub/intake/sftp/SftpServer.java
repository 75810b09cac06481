package org.complainthub.intake.sftp;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.complainthub.complaint.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A folder on an SFTP server.
 *
 * @param name lower case; part of the route id
 * @param password null with a private key
 * @param privateKey file with a key in OpenSSH or PEM form; null with a password
 * @param passphrase of the private key, null when it has none
 * @param hostKeys keys that the server may show: {@code SHA256:…} as ssh-keygen prints it, or a line of known_hosts
 *     without the host
 * @param directory the folder
 * @param after what becomes of a taken file on the server
 * @param doneDirectory where it moves to, below the folder unless it begins with a slash
 * @param interval between looks
 * @param quietTime for which a file must not change before it is taken
 * @param timeout after which a silent server is given up
 * @param sidecarExpected whether every letter has a sidecar, for which it waits
 * @param sidecarWait how long at most a letter waits for its sidecar, and a sidecar for its letter
 */
record SftpServer(
        @Pattern(regexp = "[a-z][a-z0-9-]{0,40}") String name,
        Channel channel,
        @Pattern(regexp = "[A-Za-z0-9.:-]{1,253}") String host,
        @DefaultValue("22") int port,
        @NotBlank String username,
        @Nullable String password,
        @Nullable Path privateKey,
        @Nullable String passphrase,
        @NotEmpty
                List<@Pattern(regexp = "SHA256:[A-Za-z0-9+/]{43}|[a-z0-9@.-]+ [A-Za-z0-9+/=]+( .*)?") String> hostKeys,
        @DefaultValue(".") String directory,
        @DefaultValue("KEEP") After after,
        @DefaultValue("done") @Pattern(regexp = "[^\\p{Cntrl}]{1,200}") String doneDirectory,
        @DefaultValue("1m") Duration interval,
        @DefaultValue("10s") Duration quietTime,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("false") boolean sidecarExpected,
        @DefaultValue("10m") Duration sidecarWait) {

    /** What becomes of a taken file on the server. */
    enum After {
        /** It stays; the hub remembers that it has it. */
        KEEP,
        DELETE,
        MOVE
    }

    /** @throws IllegalArgumentException when settings contradict each other */
    SftpServer {
        hostKeys = hostKeys == null ? List.of() : List.copyOf(hostKeys);
        boolean byPassword = password != null && !password.isBlank();
        if (byPassword == (privateKey != null)) {
            throw new IllegalArgumentException("sftp " + name + ": either a password or a private-key");
        }
        if (sidecarWait.isNegative()) {
            throw new IllegalArgumentException("sftp " + name + ": sidecar-wait must not be negative");
        }
        if (interval.toMillis() < 1 || quietTime.toMillis() < 1 || timeout.toMillis() < 1) {
            throw new IllegalArgumentException("sftp " + name + ": interval, quiet-time and timeout must be positive");
        }
    }

    @Override
    public String toString() {
        return name + " on " + host;
    }
}
