package org.complainthub.intake.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.complainthub.intake.file.FileSighting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to an SFTP server. No step of it waits for ever, and nothing of this machine's own SSH settings counts. */
final class SftpSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SftpSession.class);
    private static final int MOST_ENTRIES = 100_000;
    private static final int LONGEST_NAME = 255;

    private final SftpServer server;
    private final SshClient ssh;
    private final SftpClient sftp;

    private SftpSession(SftpServer server, SshClient ssh, SftpClient sftp) {
        this.server = server;
        this.ssh = ssh;
        this.sftp = sftp;
    }

    /** @throws IOException when nobody answers, the host key is not pinned or the login is refused */
    static SftpSession open(SftpServer server) throws IOException {
        PinnedHostKeys keys = new PinnedHostKeys(server.hostKeys());
        SshClient ssh = client(server, keys);
        ssh.start();
        try {
            return new SftpSession(server, ssh, SftpClientFactory.instance().createSftpClient(login(server, ssh)));
        } catch (IOException | RuntimeException refused) {
            ssh.stop();
            if (keys.refused().isEmpty()) {
                throw refused;
            }
            String shown = "the server shows the host key " + keys.refused() + ", which is not in host-keys";
            throw new IOException(shown, refused);
        }
    }

    private static SshClient client(SftpServer server, PinnedHostKeys keys) {
        SshClient ssh = SshClient.setUpDefaultClient();
        ssh.setServerKeyVerifier(keys);
        ssh.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        ssh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        CoreModuleProperties.IDLE_TIMEOUT.set(ssh, server.timeout());
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(ssh, server.timeout());
        SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(ssh, server.timeout());
        return ssh;
    }

    private static ClientSession login(SftpServer server, SshClient ssh) throws IOException {
        ClientSession session = ssh.connect(server.username(), server.host(), server.port())
                .verify(server.timeout())
                .getSession();
        if (server.password() != null) {
            session.addPasswordIdentity(server.password());
        }
        for (KeyPair key : keys(server)) {
            session.addPublicKeyIdentity(key);
        }
        session.auth().verify(server.timeout());
        return session;
    }

    private static Iterable<KeyPair> keys(SftpServer server) throws IOException {
        if (server.privateKey() == null) {
            return List.of();
        }
        FileKeyPairProvider file = new FileKeyPairProvider(server.privateKey());
        if (server.passphrase() != null) {
            file.setPasswordFinder(FilePasswordProvider.of(server.passphrase()));
        }
        return file.loadKeys(null);
    }

    /** Regular files of the folder; what cannot be a name on its own is none of ours. */
    List<FileSighting> files() throws IOException {
        List<FileSighting> files = new ArrayList<>();
        for (SftpClient.DirEntry entry : sftp.readDir(server.directory())) {
            if (entry.getAttributes().isRegularFile() && isName(entry.getFilename())) {
                files.add(sighting(entry.getFilename(), entry.getAttributes()));
            }
            if (files.size() > MOST_ENTRIES) {
                throw new IOException("the folder holds more than " + MOST_ENTRIES + " files");
            }
        }
        return files;
    }

    /** Whether another version of the file has come since it was seen. */
    boolean isReplaced(FileSighting file) throws IOException {
        return !sighting(file.name(), sftp.stat(path(file.name()))).equals(file);
    }

    private static FileSighting sighting(String name, SftpClient.Attributes attributes) {
        return new FileSighting(
                name, attributes.getSize(), attributes.getModifyTime().toInstant());
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && name.indexOf('/') < 0 && name.indexOf('\\') < 0;
    }

    InputStream read(String name) throws IOException {
        return sftp.read(path(name));
    }

    void delete(String name) throws IOException {
        sftp.remove(path(name));
    }

    /** Moves it to the folder of taken files, under another name when there is one of its own already. */
    void move(String name, String otherName) throws IOException {
        String done = server.doneDirectory().startsWith("/")
                ? server.doneDirectory()
                : server.directory() + "/" + server.doneDirectory();
        if (!exists(done)) {
            sftp.mkdir(done);
        }
        sftp.rename(path(name), done + "/" + (exists(done + "/" + name) ? otherName : name));
    }

    private boolean exists(String path) {
        try {
            sftp.stat(path);
            return true;
        } catch (IOException missing) {
            return false;
        }
    }

    private String path(String name) {
        return server.directory() + "/" + name;
    }

    @Override
    public void close() {
        try {
            sftp.getClientChannel().close(false).await(server.timeout());
            sftp.getSession().close(false).await(server.timeout());
        } catch (IOException broken) {
            LOG.debug("sftp {} did not close", server.name(), broken);
        } finally {
            ssh.stop();
        }
    }
}
