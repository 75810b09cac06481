package org.complainthub.mail.attachment;

import java.util.List;
import org.complainthub.complaint.Defect;
import org.complainthub.mail.mime.MailPart;

/** A format that holds parts of a message inside one part. */
interface Wrapping {

    /** Whether the part looks like this format; judged by its first bytes, or by type and name. */
    boolean wraps(MailPart part);

    /**
     * The parts inside.
     *
     * @throws Exception of any kind when the content is damaged: these formats come from libraries that trust it
     */
    Opened open(MailPart part) throws Exception;

    /**
     * What was inside.
     *
     * @param keepsWrapping whether the wrapping itself is evidence too, as a signature is
     * @param defects what a person should know of it
     */
    record Opened(List<MailPart> parts, boolean keepsWrapping, List<Defect> defects) {}
}
