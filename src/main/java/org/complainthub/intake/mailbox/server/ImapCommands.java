package org.complainthub.intake.mailbox.server;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.jspecify.annotations.Nullable;

/**
 * The IMAP commands that Angus Mail offers only mail by mail or not at all: each for a whole set of UIDs (RFC 9051
 * section 6.4.9, RFC 6851, RFC 4315).
 */
final class ImapCommands {

    private final IMAPFolder folder;

    ImapCommands(IMAPFolder folder) {
        this.folder = folder;
    }

    List<Long> search(String criteria) throws MessagingException {
        List<Long> uids = new ArrayList<>();
        for (Response response : run("UID SEARCH " + criteria, null)) {
            if (response instanceof IMAPResponse found && found.keyEquals("SEARCH")) {
                for (long uid = found.readLong(); uid != -1; uid = found.readLong()) {
                    uids.add(uid);
                }
            }
        }
        return uids;
    }

    List<FetchResponse> fetch(String set, String items) throws MessagingException {
        List<FetchResponse> fetched = new ArrayList<>();
        for (Response response : run("UID FETCH " + set + " (" + items + ")", null)) {
            if (response instanceof FetchResponse mail) {
                fetched.add(mail);
            }
        }
        return fetched;
    }

    void flag(String set, String flags) throws MessagingException {
        run("UID STORE " + set + " +FLAGS.SILENT (" + flags + ")", null);
    }

    /** By MOVE, else by COPY, a flag and, where it spares other mails, EXPUNGE. */
    void move(String set, String target) throws MessagingException {
        Argument name = new Argument().writeString(BASE64MailboxEncoder.encode(target));
        if (has("MOVE")) {
            run("UID MOVE " + set, name);
            return;
        }
        run("UID COPY " + set, name);
        flag(set, "\\Deleted");
        if (has("UIDPLUS")) {
            run("UID EXPUNGE " + set, null);
        }
    }

    private boolean has(String capability) throws MessagingException {
        return Boolean.TRUE.equals(folder.doCommand(protocol -> protocol.hasCapability(capability)));
    }

    private Response[] run(String command, @Nullable Argument arguments) throws MessagingException {
        return (Response[]) folder.doCommand(protocol -> answer(protocol, command, arguments));
    }

    private static Response[] answer(IMAPProtocol protocol, String command, @Nullable Argument arguments)
            throws ProtocolException {
        Response[] responses = protocol.command(command, arguments);
        protocol.notifyResponseHandlers(responses);
        protocol.handleResult(responses[responses.length - 1]);
        return responses;
    }
}
