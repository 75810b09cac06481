package org.complainthub.mail.attachment;

import java.io.IOException;
import java.util.List;
import org.complainthub.mail.mime.MailPart;

/** An Outlook message (.msg, MS-OXMSG) attached to another: the same as a nested Internet message. */
final class OutlookItem implements Wrapping {

    @Override
    public boolean wraps(MailPart part) {
        return OutlookMessage.isOne(part.content());
    }

    @Override
    public Opened open(MailPart part) throws IOException {
        byte[] message = OutlookMessage.toInternetMessage(part.content());
        String name = part.fileName().replaceFirst("(?i)\\.msg$", "");
        return new Opened(
                List.of(MailPart.attached("message/rfc822", name.isEmpty() ? "" : name + ".eml", message)),
                true,
                List.of());
    }
}
