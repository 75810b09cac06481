package org.complainthub.dovecot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The configuration of a server for one folder, in the language of the version that is installed (2.3 or 2.4). */
record DovecotConfiguration(Path folder, int imapPort, int pop3Port) {

    private static final String COMMON =
            """
            base_dir = %1$s/run
            log_path = %1$s/dovecot.log
            protocols = imap pop3
            listen = 127.0.0.1
            ssl = no
            default_process_limit = 200
            first_valid_gid = 1
            service imap-login {
              chroot =
              inet_listener imap {
                port = %2$d
              }
              inet_listener imaps {
                port = 0
              }
            }
            service pop3-login {
              chroot =
              inet_listener pop3 {
                port = %3$d
              }
              inet_listener pop3s {
                port = 0
              }
            }
            service anvil {
              chroot =
            }
            """;
    private static final String VERSION_2_3 =
            """
            disable_plaintext_auth = no
            mail_location = maildir:%1$s/mail/%%u
            passdb {
              driver = passwd-file
              args = %1$s/passwd
            }
            userdb {
              driver = static
              args = uid=%2$s gid=%3$s home=%1$s/mail/%%u
            }
            """;
    private static final String VERSION_2_4 =
            """
            auth_allow_cleartext = yes
            mail_driver = maildir
            mail_path = %1$s/mail/%%{user}
            passdb passwd-file {
              passwd_file_path = %1$s/passwd
            }
            userdb static {
              fields {
                uid = %2$s
                gid = %3$s
                home = %1$s/mail/%%{user}
              }
            }
            """;

    String text() throws IOException, InterruptedException {
        boolean old = version().startsWith("2.3");
        String owner = owner();
        String heading = old ? "" : "dovecot_config_version = 2.4.0\ndovecot_storage_version = 2.4.0\n";
        return heading
                + COMMON.formatted(folder, imapPort, pop3Port)
                + (old ? VERSION_2_3 : VERSION_2_4).formatted(folder, owner, groupOf(owner))
                + (isRoot() ? "" : withoutPrivileges(owner));
    }

    /** Dovecot gives no mail to root, so a test of root's keeps its mails as somebody else. */
    static String owner() {
        return isRoot() ? "nobody" : System.getProperty("user.name");
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static String withoutPrivileges(String owner) throws IOException, InterruptedException {
        return "default_internal_user = %1$s\ndefault_login_user = %1$s\ndefault_internal_group = %2$s\n"
                .formatted(owner, groupOf(owner));
    }

    private static String groupOf(String owner) throws IOException, InterruptedException {
        return output("id", "-gn", owner);
    }

    private static String version() throws IOException, InterruptedException {
        return output(DovecotServer.PROGRAM.toString(), "--version");
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command)).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        process.waitFor();
        return text;
    }
}
