package org.complainthub.intake.sftp;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** A real sshd over a folder, with one user. */
final class TestSftpServer implements AutoCloseable {

    static final String USER = "hub";
    static final String PASSWORD = "for-this-test-only";

    private final SshServer sshd = SshServer.setUpDefaultServer();
    private final KeyPair hostKey;

    TestSftpServer(Path root, KeyPair hostKey, @Nullable PublicKey userKey) throws IOException {
        this.hostKey = hostKey;
        sshd.setHost("127.0.0.1");
        sshd.setPort(0);
        sshd.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        sshd.setPasswordAuthenticator((user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
        sshd.setPublickeyAuthenticator((user, key, session) -> userKey != null && KeyUtils.compareKeys(userKey, key));
        sshd.setFileSystemFactory(new VirtualFileSystemFactory(root));
        sshd.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().build()));
        sshd.start();
    }

    int port() {
        return sshd.getPort();
    }

    KeyPair hostKey() {
        return hostKey;
    }

    String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey.getPublic());
    }

    @Override
    public void close() throws IOException {
        sshd.stop(true);
    }
}
